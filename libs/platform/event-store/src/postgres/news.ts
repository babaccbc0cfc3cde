import { Line } from './line';

const CLOSED = 'the event store is closed';

/** The line shared by all subscriptions of one adapter: opened by the first, ended after the last. */
export class News {
  private line: Promise<Line> | undefined;
  private users = 0;
  private closed = false;

  constructor(private readonly url: string) {}

  /** To be followed by `leave`, whatever comes. @throws Error when no connection can be had */
  async join(): Promise<Line> {
    this.users++;
    if (this.closed) throw new Error(CLOSED);
    return (this.line ??= this.open());
  }

  async leave(): Promise<void> {
    this.users--;
    if (this.users === 0) await this.end('nobody listens any more');
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.end(CLOSED);
  }

  private open(): Promise<Line> {
    const forget = (): void => {
      if (this.line === line) this.line = undefined;
    };
    const line = Line.open(this.url, forget);
    line.catch(forget);
    return line;
  }

  private async end(why: string): Promise<void> {
    const line = this.line;
    this.line = undefined;
    await (await line?.catch(() => undefined))?.end(new Error(why));
  }
}
