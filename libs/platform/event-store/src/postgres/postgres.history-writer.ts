import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { connectionTo } from '@platform/database';
import type { StoredEvent } from '../port/event-store';
import { HistoryMoved, HistoryWriter } from '../port/history-writer';
import { copyRows } from './copy-rows';
import { asText, COLUMNS, eventOf, type EventRow } from './rows';

const LOCK = `select pg_advisory_xact_lock(hashtextextended('events.append', 0))`;
const END = `select coalesce(max(position), 0) as at from events.event`;
const LAST = `select ${COLUMNS} from events.event e order by e.position desc limit 1`;
const COPY = `copy events.event
  (position, recorded_at, revision, version, id, hash, stream, type, data, metadata) from stdin (format binary)`;

/** A history into PostgreSQL by `COPY`, one transaction a call, under the lock that appends take. */
export class PostgresHistoryWriter extends HistoryWriter {
  private connected: Promise<Client> | undefined;
  /** Where what this writer found or wrote ends. */
  private end: bigint | undefined;

  /** @param url `postgres://…`; the migrations of `eventStoreMigrations` have run there */
  constructor(private readonly url: string) {
    super();
  }

  override async last(): Promise<StoredEvent | undefined> {
    const { rows } = await (await this.client()).query<EventRow>(LAST);
    return rows[0] && eventOf(rows[0]);
  }

  override async write(facts: readonly StoredEvent[]): Promise<void> {
    if (facts.length === 0) return;
    const client = await this.client();
    await client.query('begin');
    try {
      const before = await this.lockedEnd(client);
      await pipeline(Readable.from(copyRows(facts, before)), client.query(copyFrom(COPY)));
      await client.query(`select pg_notify('zhixin_events', '')`);
      await client.query('commit');
      this.end = before + BigInt(facts.length);
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  }

  override async close(): Promise<void> {
    await (await this.connected?.catch(() => undefined))?.end();
  }

  /** In a statement of its own under the lock, so that it sees all that was committed before. */
  private async lockedEnd(client: Client): Promise<bigint> {
    await client.query(LOCK);
    const { rows } = await client.query<{ at: string }>(END);
    const end = BigInt(rows[0]?.at ?? 0);
    if (this.end !== undefined && end !== this.end)
      throw new HistoryMoved('another program appends to the database that a history is being written into');
    return end;
  }

  private client(): Promise<Client> {
    return (this.connected ??= this.connect());
  }

  private async connect(): Promise<Client> {
    const config = { ...connectionTo(this.url), types: asText, application_name: 'zhixin history' };
    const client = new Client(config);
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }
}
