import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetRegion } from '@contexts/agencies';

/** A district as it is told: the name is absent where the register does not know the code. */
export interface District {
  readonly code: string;
  readonly name?: string | undefined;
}

/** Names of regions. A code never gets another name, so that one that was found is kept. */
@Injectable()
export class DistrictNames {
  private readonly known = new Map<string, string>();

  constructor(private readonly queries: QueryBus) {}

  /** The districts of these codes, each asked for once. */
  async of(codes: readonly (string | null)[]): Promise<ReadonlyMap<string, District>> {
    const distinct = [...new Set(codes.flatMap((code) => code ?? []))];
    return new Map(await Promise.all(distinct.map(async (code) => [code, await this.one(code)] as const)));
  }

  private async one(code: string): Promise<District> {
    const name = this.known.get(code) ?? (await this.queries.execute(new GetRegion(code)))?.name;
    if (name === undefined) return { code };
    this.known.set(code, name);
    return { code, name };
  }
}
