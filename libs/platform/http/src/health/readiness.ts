import { Injectable } from '@nestjs/common';

/** True when it holds; an error counts as false. */
export type ReadinessCheck = () => Promise<boolean>;

const LONGEST_CHECK_MS = 2_000;

/** What must hold before requests should come here; the composition names the checks. */
@Injectable()
export class Readiness {
  private readonly checks = new Map<string, ReadinessCheck>();

  /** @param name what holds, such as `database` or `caught-up` */
  require(name: string, check: ReadinessCheck): void {
    this.checks.set(name, check);
  }

  /** Not ready as long as nothing is required: then nobody has said yet what ready means. */
  async look(): Promise<{ ready: boolean; checks: Record<string, boolean> }> {
    const results = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await heldInTime(check)] as const),
    );
    return { ready: results.length > 0 && results.every(([, held]) => held), checks: Object.fromEntries(results) };
  }
}

const heldInTime = async (check: ReadinessCheck): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), LONGEST_CHECK_MS)));
  try {
    return await Promise.race([check(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
};
