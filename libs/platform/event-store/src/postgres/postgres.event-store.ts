import { availableParallelism } from 'node:os';
import { Pool } from 'pg';
import { connectionTo, PipelinedReadDatabase } from '@platform/database';
import { checkAppend } from '../port/check-append';
import {
  type AppendResult,
  type EncodedEvent,
  EventStore,
  type ExpectedRevision,
  type Page,
  type Position,
  type StoredEvent,
  type SubscribeOptions,
} from '../port/event-store';
import { appendBatch } from './append-batch';
import { AppendQueue, type AppendWatch, type QueueLimits } from './append-queue';
import { News } from './news';
import { type Range, readPage, readStreamFrom } from './reading';
import { asText } from './rows';
import { follow } from './subscription';

export interface PostgresEventStoreOptions extends Partial<QueueLimits> {
  /** `postgres://…`; the migrations of `eventStoreMigrations` have run there. */
  readonly url: string;
  /** Connections for pages, beside two for streams, one per batch of appends in flight and one that listens. */
  readonly readConnections?: number | undefined;
  /** Told of batches and retries. */
  readonly watch?: AppendWatch | undefined;
}

const LIMITS: QueueLimits = { inFlight: 2, waiting: 10_000, waitingBytes: 64 * 1_048_576, patienceMs: 10_000 };
const APPEND_TIMEOUT_MS = 10_000;
const READ_TIMEOUT_MS = 30_000;

/** Keeps events in PostgreSQL; any number of processes may append to one database and read from it. */
export class PostgresEventStore extends EventStore {
  private readonly writing: Pool;
  private readonly reading: Pool;
  private readonly streams: PipelinedReadDatabase;
  private readonly queue: AppendQueue;
  private readonly news: News;
  private id: Promise<string> | undefined;
  private closing: Promise<void> | undefined;

  constructor({ url, readConnections = 2 * availableParallelism(), watch, ...limits }: PostgresEventStoreOptions) {
    super();
    const given = { ...LIMITS, ...limits };
    this.writing = poolOf(url, given.inFlight, APPEND_TIMEOUT_MS, PLANNED_ONCE);
    this.reading = poolOf(url, readConnections, READ_TIMEOUT_MS, BY_INDEX);
    this.streams = new PipelinedReadDatabase({ url, statementTimeoutMs: READ_TIMEOUT_MS, settings: BY_INDEX });
    this.queue = new AppendQueue((batch) => appendBatch(this.writing, batch), given, watch);
    this.news = new News(url);
  }

  override storeId(): Promise<string> {
    this.id ??= this.reading
      .query<{ id: string }>('select id from events.store')
      .then(({ rows }) => (rows[0] as { id: string }).id);
    this.id.catch(() => (this.id = undefined));
    return this.id;
  }

  override async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EncodedEvent[],
  ): Promise<AppendResult> {
    checkAppend(stream, expected, events);
    if (this.closing) throw new Error('the event store is closed');
    return this.queue.add({ stream, expected, events });
  }

  override readStream(
    stream: string,
    options: { from?: bigint; backwards?: boolean; limit?: number } = {},
  ): Promise<readonly StoredEvent[]> {
    return readStreamFrom(this.streams, stream, options);
  }

  override readAll(range: Range): Promise<Page> {
    return readPage(this.reading, range);
  }

  override subscribe(options: SubscribeOptions): AsyncIterable<Page> {
    return follow(this.news, (range) => this.readAll(range), options);
  }

  override async head(): Promise<Position | undefined> {
    const { rows } = await this.reading.query<{ head: string | null }>(
      'select max(position) as head from events.event',
    );
    return rows[0]?.head ?? undefined;
  }

  override comparePositions(a: Position, b: Position): number {
    return a.length === b.length ? (a < b ? -1 : Number(a > b)) : a.length - b.length;
  }

  override positionAfter(position: Position | undefined): Position {
    return String(BigInt(position ?? 0) + 1n);
  }

  override close(): Promise<void> {
    return (this.closing ??= this.end());
  }

  private async end(): Promise<void> {
    await this.queue.idle();
    await this.news.close();
    await Promise.all([this.writing.end(), this.reading.end(), this.streams.close()]);
  }
}

/** A plan made while a young table has no statistics is kept for long: it must not be one that reads it all. */
const BY_INDEX = { enable_seqscan: 'off', enable_bitmapscan: 'off' };
/** Planned once, not again for the first five calls of each kind: that costs an append alone twice its time. */
const PLANNED_ONCE = { ...BY_INDEX, plan_cache_mode: 'force_generic_plan' };

const poolOf = (url: string, max: number, timeoutMs: number, settings: Readonly<Record<string, string>>): Pool => {
  const pool = new Pool({
    ...connectionTo(url, { ...settings, statement_timeout: `${timeoutMs}` }),
    application_name: 'zhixin events',
    query_timeout: timeoutMs + 5_000,
    types: asText,
    max,
  });
  // An idle connection that breaks leaves the pool; whoever asks next gets a new one, or the error.
  pool.on('error', () => undefined);
  return pool;
};
