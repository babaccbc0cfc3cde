import type { AppendResult } from '../../port/event-store';
import { textOf } from '../positions';
import { expectedRevisionOf, type PreparedAppend } from './prepared-append';
import { TamedClient } from '../tamed-client';
import { NoAnswerInTime, troubleOf } from '../trouble';

/** By the server's clock, which may differ from ours; the server has a limit of its own, and so have we. */
const DEADLINE_MS = 3_600_000;

/**
 * The client that appends, and does nothing else. It must be the only one in the process: its answers are awaited in one
 * list for all clients, which is emptied when a connection of any of them breaks; an answer that then comes for another
 * finds nobody and ends the process. So a client of no more use is replaced only when nothing is under way.
 */
export class AppendingClient {
  private tamed: TamedClient;
  private underWay = 0;
  private drained: (() => void) | undefined;
  private renewing: Promise<void> | undefined;

  constructor(
    private readonly url: string,
    private readonly limitMs: number,
  ) {
    this.tamed = new TamedClient(url);
  }

  async append(append: PreparedAppend): Promise<AppendResult> {
    while (this.renewing) await this.renewing;
    const { tamed } = this;
    this.underWay++;
    try {
      return await this.within(tamed, append);
    } catch (error) {
      if (troubleOf(error) === 'lost' && tamed === this.tamed) this.renewing ??= this.renew();
      throw error;
    } finally {
      this.underWay--;
      if (this.underWay === 0) this.drained?.();
    }
  }

  async close(): Promise<void> {
    await this.renewing;
    await this.tamed.dispose();
  }

  private async within({ client }: TamedClient, append: PreparedAppend): Promise<AppendResult> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new NoAnswerInTime(this.limitMs)), this.limitMs);
    });
    try {
      const appending = client.appendToStream(append.storedStream, [...append.events], {
        expectedRevision: expectedRevisionOf(append.expected),
        deadline: DEADLINE_MS,
      });
      const { nextExpectedRevision, position } = await Promise.race([appending, late]);
      if (!position) throw new Error('the server told no position: it is older than the adapter supports');
      return { revision: nextExpectedRevision, position: textOf(position) };
    } finally {
      clearTimeout(timer);
    }
  }

  private async renew(): Promise<void> {
    const old = this.tamed;
    // The caller is still counted as under way here.
    await new Promise<void>((resolve) => (this.drained = resolve));
    await old.dispose();
    this.tamed = new TamedClient(this.url);
    this.drained = undefined;
    this.renewing = undefined;
  }
}
