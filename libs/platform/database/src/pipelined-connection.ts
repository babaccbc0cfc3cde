import type { Duplex } from 'node:stream';
import { Client, type ClientConfig, Query, type QueryResult } from 'pg';

/** So many statements are kept prepared; rarer ones are parsed each time. */
const PREPARED = 500;

/** So many statements leave in one write: the server begins with them while the next are still being asked. */
const BUNDLE = 8;

/** A statement as `pg` sends it, made without the copies it makes of a configuration object. */
class Statement extends Query {
  declare name: string | undefined;
  declare callback: (error: Error | null, result: QueryResult) => void;
}

/** One connection on which many single statements are under way at once. */
export class PipelinedConnection {
  /** Statements under way. */
  inFlight = 0;
  /** Those of them that have not left yet. */
  gathered = 0;
  lost = false;
  private readonly names = new Map<string, string>();
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
    this.inFlight++;
    try {
      return await this.send<Row>(sql, params);
    } catch (error) {
      if (!isPlanOutdated(error)) throw error;
      this.names.delete(sql);
      return await this.send<Row>(sql, params);
    } finally {
      this.inFlight--;
    }
  }

  /** Waits for the statements under way. */
  close(): Promise<void> {
    return this.client.end();
  }

  private send<Row extends object>(sql: string, params: readonly unknown[]): Promise<Row[]> {
    this.gather();
    return new Promise((resolve, reject) => {
      const statement = new Statement(sql, params as unknown[]);
      statement.name = this.nameOf(sql);
      statement.callback = (error, result) => (error ? reject(error) : resolve(result.rows as Row[]));
      this.client.query(statement);
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

  private nameOf(sql: string): string | undefined {
    let name = this.names.get(sql);
    if (!name && this.names.size < PREPARED) this.names.set(sql, (name = `s${++this.counter}`));
    return name;
  }
}

/** A migration changed the columns of a prepared statement's answer. */
const isPlanOutdated = (error: unknown): boolean =>
  (error as { code?: string }).code === '0A000' && /cached plan/.test(String(error));
