import type { DataSource } from 'typeorm';
import { DIGEST, type KeptKey, KeyStore } from './key-store';

/** Keys in the schema `sealing`, apart from events and read tables, so that they are backed up and expire apart. */
export class PostgresKeyStore extends KeyStore {
  constructor(private readonly database: DataSource) {
    super();
  }

  override async findOrAdd({ id, record, person, wrapped }: KeptKey & { person: string }): Promise<KeptKey> {
    const live = await this.live('record = $1 and person = $2', [record, person]);
    if (live) return live;
    await this.database.query(
      `insert into sealing.data_key (id, record, person, wrapped) values ($1, $2, $3, $4)
       on conflict (record, person) where destroyed_at is null do nothing`,
      [id, record, person, wrapped],
    );
    return (await this.live('record = $1 and person = $2', [record, person])) as KeptKey;
  }

  override find(id: string): Promise<KeptKey | undefined> {
    return this.live('id = $1', [id]);
  }

  override async forgotten(record: string): Promise<boolean> {
    const rows: unknown[] = await this.database.query(
      `select 1 from sealing.data_key where record = $1 and destroyed_at is not null limit 1`,
      [record],
    );
    return rows.length > 0;
  }

  override async destroy(what: { record: string } | { person: string }): Promise<readonly string[]> {
    const [column, value] = 'record' in what ? ['record', what.record] : ['person', what.person];
    const [rows]: [{ id: string }[], number] = await this.database.query(
      `update sealing.data_key set wrapped = ''::bytea, destroyed_at = now()
       where destroyed_at is null and (${column} = $1 or (person = $2 and record in
         (select record from sealing.data_key where ${column} = $1 and destroyed_at is null)))
       returning id`,
      [value, DIGEST],
    );
    return rows.map((r) => r.id);
  }

  override async secret(name: string, candidate: Buffer): Promise<Buffer> {
    await this.database.query(`insert into sealing.secret (name, wrapped) values ($1, $2) on conflict do nothing`, [
      name,
      candidate,
    ]);
    const rows: { wrapped: Buffer }[] = await this.database.query(
      `select wrapped from sealing.secret where name = $1`,
      [name],
    );
    return (rows[0] as { wrapped: Buffer }).wrapped;
  }

  private async live(condition: string, values: unknown[]): Promise<KeptKey | undefined> {
    const rows: KeptKey[] = await this.database.query(
      `select id, record, wrapped from sealing.data_key where ${condition} and destroyed_at is null`,
      values,
    );
    return rows[0];
  }
}
