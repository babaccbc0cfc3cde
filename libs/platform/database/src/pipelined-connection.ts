import type { Duplex } from 'node:stream';
import { Client, type ClientConfig } from 'pg';
import { PipelinedStatement, type Prepared } from './pipelined-statement';

/** So many statements are kept prepared; rarer ones are parsed each time. */
const PREPARED = 500;

/** So many statements leave in one write: the server begins with them while the next are still being asked. */
const BUNDLE = 16;

/** Fewer under way do not count: one connection that stays busy costs less than several that fall asleep. */
const FEW = 32;
/** An answer that takes so long holds up those behind it. */
const SLOW_MS = 20;
const HELD_UP = 1_000_000;

/** One connection on which many single statements are under way at once. */
export class PipelinedConnection {
  lost = false;
  /** Statements under way. */
  private inFlight = 0;
  /** Those of them that have not left yet. */
  private gathered = 0;
  /** When the last answer came, or the first statement under way was asked. */
  private movedAt = 0;
  private readonly prepared = new Map<string, Prepared>();
  private counter = 0;
  private bundle = 0;

  private constructor(private readonly client: Client) {
    client.on('error', () => (this.lost = true));
    client.on('end', () => (this.lost = true));
  }

  static async open(config: ClientConfig): Promise<PipelinedConnection> {
    const client = new Client({ ...config, pipeline: true });
    const connection = new PipelinedConnection(client);
    await client.connect();
    return connection;
  }

  async query<Row extends object>(sql: string, params: readonly unknown[]): Promise<Row[]> {
    if (this.inFlight++ === 0) this.movedAt = performance.now();
    try {
      return await this.send<Row>(sql, params);
    } catch (error) {
      if (!isPlanOutdated(error)) throw error;
      this.prepared.delete(sql);
      return await this.send<Row>(sql, params);
    } finally {
      this.inFlight--;
    }
  }

  /** What a statement asked now would have to wait for; the less the better. */
  get load(): number {
    if (this.inFlight > 0 && performance.now() - this.movedAt > SLOW_MS) return HELD_UP + this.inFlight;
    return this.inFlight < FEW ? 0 : this.inFlight;
  }

  /** Waits for the statements under way. */
  close(): Promise<void> {
    return this.client.end();
  }

  private send<Row extends object>(sql: string, params: readonly unknown[]): Promise<Row[]> {
    this.gather();
    return new Promise((resolve, reject) => {
      const done = (error: Error | null, rows: object[]): void => {
        this.movedAt = performance.now();
        if (error) reject(error);
        else resolve(rows as Row[]);
      };
      this.client.query(new PipelinedStatement(this.preparedFor(sql), params, done) as never);
      if (this.gathered === BUNDLE) this.leave();
    });
  }

  /** What is asked in one turn of the event loop leaves in few writes: many small ones cost more than the statements. */
  private gather(): void {
    if (this.gathered++ > 0) return;
    const bundle = ++this.bundle;
    this.stream.cork();
    setImmediate(() => bundle === this.bundle && this.gathered > 0 && this.leave());
  }

  private leave(): void {
    this.gathered = 0;
    this.stream.uncork();
  }

  private get stream(): Duplex {
    return (this.client.connection as unknown as { stream: Duplex }).stream;
  }

  private preparedFor(sql: string): Prepared {
    const known = this.prepared.get(sql);
    if (known || this.prepared.size >= PREPARED) return known ?? { sql, name: undefined };
    const prepared = { sql, name: `s${++this.counter}` };
    this.prepared.set(sql, prepared);
    return prepared;
  }
}

/** A migration changed the columns of a prepared statement's answer. */
const isPlanOutdated = (error: unknown): boolean =>
  (error as { code?: string }).code === '0A000' && /cached plan/.test(String(error));
