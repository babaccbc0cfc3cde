import { Client } from 'pg';

/** One connection that hears of appends as they are committed. */
export class Line {
  /** Grows with each notification. */
  heard = 0;
  private lost: Error | undefined;
  private readonly listeners = new Set<() => void>();

  private constructor(
    private readonly client: Client,
    private readonly onLost: () => void,
  ) {}

  /** @throws Error when no connection can be had */
  static async open(url: string, onLost: () => void): Promise<Line> {
    const client = new Client({ connectionString: url, keepAlive: true, application_name: 'zhixin events (listen)' });
    const line = new Line(client, onLost);
    client.on('error', (error) => line.lose(error));
    client.on('end', () => line.lose(new Error('the connection that hears of new events has ended')));
    client.on('notification', () => line.hear());
    try {
      await client.connect();
      await client.query('listen zhixin_events');
    } catch (error) {
      await line.end(error as Error);
      throw error;
    }
    return line;
  }

  /** Returns on anything heard since `heard`, on abort, or after the time. @throws Error when the line is lost */
  async wait(heard: number, signal: AbortSignal, timeoutMs: number): Promise<void> {
    if (!this.lost && this.heard === heard && !signal.aborted) await this.next(signal, timeoutMs);
    if (this.lost && !signal.aborted) throw this.lost;
  }

  /** Ends the line; whoever waits at it is told why. */
  async end(why: Error): Promise<void> {
    this.lose(why);
    await this.client.end().catch(() => undefined);
  }

  private next(signal: AbortSignal, timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.listeners.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, timeoutMs);
      this.listeners.add(done);
      signal.addEventListener('abort', done);
    });
  }

  private hear(): void {
    this.heard++;
    this.tell();
  }

  private lose(error: Error): void {
    if (this.lost) return;
    this.lost = error;
    this.onLost();
    this.tell();
  }

  private tell(): void {
    for (const done of [...this.listeners]) done();
  }
}
