import type { Command } from '@platform/kernel';
import type { Keyring } from '@platform/sealing';
import { canonicalJson } from './canonical-json';

/** What a command class says of itself for the fingerprint. */
interface MayNamePersonal {
  /** Fields of `data` that tell of a natural person. */
  readonly personal?: readonly string[];
}

/**
 * HMAC of a command's body. Personal fields enter it only under the record's key, so that a forgotten person leaves
 * nothing to test guesses against.
 */
export class Fingerprint {
  constructor(private readonly keyring: Keyring) {}

  async of(stream: string, command: Command): Promise<string> {
    const body = { ...(command.data as Record<string, unknown>) };
    const personal: Record<string, unknown> = {};
    for (const field of (command.constructor as MayNamePersonal).personal ?? [])
      if (body[field] !== undefined) {
        personal[field] = body[field];
        delete body[field];
      }
    const text = `${command.constructor.name} ${canonicalJson(body)}`;
    const own = this.keyring.keyedHash('fingerprint', text);
    return Object.keys(personal).length === 0
      ? own
      : `${own}.${await this.keyring.digest(stream, canonicalJson(personal))}`;
  }
}

/** Whether two fingerprints tell of one body; what was forgotten since cannot speak against it. */
export const sameBody = (a: string, b: string): boolean =>
  a === b || ([a, b].some((f) => f.endsWith('.forgotten')) && a.split('.')[0] === b.split('.')[0]);
