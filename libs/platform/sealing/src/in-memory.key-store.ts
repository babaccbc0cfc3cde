import { DIGEST, type KeptKey, KeyStore, type NewKey } from './key-store';
import type { Wrapped } from './master-keys';

/** Keys in the memory of this process: for tests. */
export class InMemoryKeyStore extends KeyStore {
  private readonly keys = new Map<string, NewKey & { destroyed?: true }>();
  private readonly secrets = new Map<string, Wrapped>();

  override async live(record: string, person: string): Promise<KeptKey | undefined> {
    return this.alive().find((k) => k.record === record && k.person === person);
  }

  override async findOrAdd(candidate: NewKey): Promise<KeptKey> {
    const live = await this.live(candidate.record, candidate.person);
    if (!live) this.keys.set(candidate.id, candidate);
    return live ?? candidate;
  }

  override async find(id: string): Promise<KeptKey | undefined> {
    return this.alive().find((k) => k.id === id);
  }

  override async forgotten(record: string): Promise<boolean> {
    return [...this.keys.values()].some((k) => k.record === record && k.destroyed);
  }

  override async secret(name: string, candidate: Wrapped): Promise<Wrapped> {
    if (!this.secrets.has(name)) this.secrets.set(name, candidate);
    return this.secrets.get(name) as Wrapped;
  }

  override async welcome(): Promise<void> {}

  /** As `Erasures` destroys them, and returns their ids. */
  async destroy(what: { record: string } | { person: string }): Promise<readonly string[]> {
    const named = this.alive().filter((k) => ('record' in what ? k.record === what.record : k.person === what.person));
    const records = new Set(named.map((k) => k.record));
    const gone = this.alive().filter((k) => named.includes(k) || (k.person === DIGEST && records.has(k.record)));
    for (const key of gone) this.keys.set(key.id, { ...key, wrapped: Buffer.alloc(0), destroyed: true });
    return gone.map((k) => k.id);
  }

  private alive(): NewKey[] {
    return [...this.keys.values()].filter((k) => !k.destroyed);
  }
}
