/**
 * In the place of a person: the key under which a record's texts are digested. It goes with the key of any person of
 * the record: whoever kept it could still guess at what was forgotten.
 */
export const DIGEST = 'digest';

/** One data key as kept: wrapped under the master key. */
export interface KeptKey {
  readonly id: string;
  readonly record: string;
  readonly wrapped: Buffer;
}

/** Where wrapped keys are kept: outside the event store. */
export abstract class KeyStore {
  /** The live key of this record and person (`''` = the record itself), or the given one, now durable. */
  abstract findOrAdd(candidate: KeptKey & { person: string }): Promise<KeptKey>;
  /** A live key; undefined once destroyed. */
  abstract find(id: string): Promise<KeptKey | undefined>;
  /** Whether a key of this record was ever destroyed. */
  abstract forgotten(record: string): Promise<boolean>;
  /** Destroys keys for good, the digest's with them, and returns their ids. */
  abstract destroy(what: { record: string } | { person: string }): Promise<readonly string[]>;
  /** A secret of the registry itself, the given candidate the first time. */
  abstract secret(name: string, candidate: Buffer): Promise<Buffer>;
}

/** Keys in the memory of this process: for tests. */
export class InMemoryKeyStore extends KeyStore {
  private readonly keys = new Map<string, KeptKey & { person: string; destroyed?: true }>();
  private readonly secrets = new Map<string, Buffer>();

  override async findOrAdd(candidate: KeptKey & { person: string }): Promise<KeptKey> {
    const live = [...this.keys.values()].find(
      (k) => !k.destroyed && k.record === candidate.record && k.person === candidate.person,
    );
    if (!live) this.keys.set(candidate.id, candidate);
    return live ?? candidate;
  }

  override async find(id: string): Promise<KeptKey | undefined> {
    const key = this.keys.get(id);
    return key && !key.destroyed ? key : undefined;
  }

  override async forgotten(record: string): Promise<boolean> {
    return [...this.keys.values()].some((k) => k.record === record && k.destroyed);
  }

  override async destroy(what: { record: string } | { person: string }): Promise<readonly string[]> {
    const live = [...this.keys.values()].filter((k) => !k.destroyed);
    const named = live.filter((k) => ('record' in what ? k.record === what.record : k.person === what.person));
    const records = new Set(named.map((k) => k.record));
    const gone = live.filter((k) => named.includes(k) || (k.person === DIGEST && records.has(k.record)));
    for (const key of gone) this.keys.set(key.id, { ...key, wrapped: Buffer.alloc(0), destroyed: true });
    return gone.map((k) => k.id);
  }

  override async secret(name: string, candidate: Buffer): Promise<Buffer> {
    if (!this.secrets.has(name)) this.secrets.set(name, candidate);
    return this.secrets.get(name) as Buffer;
  }
}
