import { setTimeout as pause } from 'node:timers/promises';
import { connectionTo, isConnectionLost } from './connection';
import { PipelinedConnection } from './pipelined-connection';
import { ReadDatabase } from './read-database';

export interface ReadOptions {
  readonly url: string;
  /** Longest time of one statement; the server breaks it off (SQLSTATE 57014). */
  readonly statementTimeoutMs?: number | undefined;
  /** How long a statement waits for a lost server to come back. */
  readonly patienceMs?: number | undefined;
  /** Connections: a slow statement holds up those behind it on its own connection only. */
  readonly connections?: number | undefined;
  /** Settings of each session. */
  readonly settings?: Readonly<Record<string, string>> | undefined;
}

/** Pipelined connections that only read. When the server is lost, statements wait for it and are sent again. */
export class PipelinedReadDatabase extends ReadDatabase {
  private readonly slots: (Promise<PipelinedConnection> | undefined)[];
  private readonly open: (PipelinedConnection | undefined)[];
  private closed = false;

  constructor(private readonly options: ReadOptions) {
    super();
    const { connections = 2 } = options;
    this.slots = Array.from({ length: connections });
    this.open = Array.from({ length: connections });
  }

  override async query<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    const { patienceMs = 5_000 } = this.options;
    const end = performance.now() + patienceMs;
    for (let delayMs = 20; ; delayMs = Math.min(delayMs * 2, 1_000))
      try {
        const connection = await this.connection();
        return await connection.query<Row>(sql, params);
      } catch (error) {
        if (this.closed || !isConnectionLost(error) || performance.now() + delayMs > end) throw error;
        await pause(delayMs);
      }
  }

  async close(): Promise<void> {
    this.closed = true;
    const opening = await Promise.allSettled(this.slots);
    await Promise.all(opening.map((slot) => (slot.status === 'fulfilled' ? slot.value?.close() : undefined)));
  }

  /** The first with the least load; one that was lost is opened anew, once for all who wait. */
  private connection(): Promise<PipelinedConnection> {
    if (this.closed) throw new Error('Client was closed and is not queryable');
    const loads = this.open.map((connection) => (connection && !connection.lost ? connection.load : 0));
    const i = loads.indexOf(Math.min(...loads));
    if (!this.slots[i] || this.open[i]?.lost) {
      this.open[i] = undefined;
      this.slots[i] = this.connect(i);
    }
    return this.slots[i] as Promise<PipelinedConnection>;
  }

  private async connect(i: number): Promise<PipelinedConnection> {
    const { url, statementTimeoutMs = 5_000, settings: given = {} } = this.options;
    const settings = {
      ...given,
      default_transaction_read_only: 'on',
      statement_timeout: `${statementTimeoutMs}`,
      random_page_cost: '1.1',
    };
    try {
      return (this.open[i] = await PipelinedConnection.open(connectionTo(url, settings)));
    } catch (error) {
      this.slots[i] = undefined;
      throw error;
    }
  }
}
