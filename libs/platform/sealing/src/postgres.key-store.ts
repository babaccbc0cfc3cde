import type { DataSource } from 'typeorm';
import { type KeptKey, KeyStore, type NewKey } from './key-store';
import type { Wrapped } from './master-keys';

/** Keys in the schema `sealing`, apart from events and read tables, so that they are backed up and expire apart. */
export class PostgresKeyStore extends KeyStore {
  constructor(private readonly database: DataSource) {
    super();
  }

  override live(record: string, person: string): Promise<KeptKey | undefined> {
    return this.one('record = $1 and person = $2', [record, person]);
  }

  /** A master key that is being closed waits for this statement, or this one for it, and then finds it closed. */
  override async findOrAdd({ id, record, person, master, wrapped }: NewKey): Promise<KeptKey | undefined> {
    const added: KeptKey[] = await this.database.query(
      `insert into sealing.data_key (id, record, person, master, wrapped)
       select $1::uuid, $2, $3, m.id, $5::bytea from sealing.master_key m where m.id = $4 and m.closed_at is null for share
       on conflict (record, person) where destroyed_at is null do nothing returning id, record, master, wrapped`,
      [id, record, person, master, wrapped],
    );
    return added[0] ?? this.live(record, person);
  }

  override find(id: string): Promise<KeptKey | undefined> {
    return this.one('id = $1', [id]);
  }

  override async forgotten(record: string): Promise<boolean> {
    const rows: unknown[] = await this.database.query(
      `select 1 from sealing.data_key where record = $1 and destroyed_at is not null limit 1`,
      [record],
    );
    return rows.length > 0;
  }

  override async secret(name: string, { master, wrapped }: Wrapped): Promise<Wrapped> {
    await this.database.query(
      `insert into sealing.secret (name, master, wrapped) values ($1, $2, $3) on conflict do nothing`,
      [name, master, wrapped],
    );
    const rows: Wrapped[] = await this.database.query(`select master, wrapped from sealing.secret where name = $1`, [
      name,
    ]);
    return rows[0] as Wrapped;
  }

  override async welcome(master: string): Promise<void> {
    await this.database.query(`insert into sealing.master_key (id) values ($1) on conflict do nothing`, [master]);
  }

  private async one(condition: string, values: unknown[]): Promise<KeptKey | undefined> {
    const rows: KeptKey[] = await this.database.query(
      `select id, record, master, wrapped from sealing.data_key where ${condition} and destroyed_at is null`,
      values,
    );
    return rows[0];
  }
}
