import { bytesOf } from '../../port/check-append';
import type { StoredEvent } from '../../port/event-store';
import type { Looked, Range } from '../reading/all-reading';
import type { Facts, Recorded } from '../facts';
import { Feed, filterOfStore } from './feed';
import { isAfter, type LogPosition } from '../positions';
import type { Reader } from '../reading/reader';
import type { LatestTime } from '../reading/record-time';
import { isDropped } from '../trouble';
import { Bell } from './bell';

interface Held {
  readonly at: LogPosition;
  readonly fact: StoredEvent;
}

export interface TailLimits {
  /** Facts and bytes held for subscribers that come a little later. */
  readonly heldFacts: number;
  readonly heldBytes: number;
}

/**
 * The latest facts, by one live subscription for all subscribers of an adapter: each fact is fetched and decoded once, and
 * a subscriber knows at once of facts it does not want. Memory is bounded: who falls further behind reads pages again.
 */
export class Tail {
  readonly bell = new Bell();
  private held: Held[] = [];
  private bytes = 0;
  private live = false;
  private last: LogPosition | undefined;
  private feed: Feed | undefined;

  /** @param base everything after it passes through here; `time` is the latest record time there */
  constructor(
    private readonly around: { readonly reader: Reader; readonly facts: Facts; readonly limits: TailLimits },
    private base: LogPosition | undefined,
    private readonly time: LatestTime,
  ) {
    this.last = base;
    void this.run();
  }

  /** Undefined where facts right after `from` are not held any more. */
  look({ after, limit, types }: Range, from: LogPosition | undefined): Looked | undefined {
    if (isAfter(this.base, from)) return undefined;
    const events: StoredEvent[] = [];
    let [upTo, at] = [after, from];
    for (let index = this.indexAfter(from); index < this.held.length; index++) {
      if (events.length === limit) return { page: { events, upTo, live: false }, at };
      const { fact, at: here } = this.held[index] as Held;
      if (!types || types.includes(fact.type)) events.push(fact);
      [upTo, at] = [fact.position, here];
    }
    return { page: { events, upTo, live: this.live }, at };
  }

  /** Whether the log has been seen to reach so far. */
  hasReached(position: LogPosition): boolean {
    return !isAfter(position, this.last);
  }

  /** Whoever waits is told why. */
  end(why: Error): void {
    this.bell.break(why);
    this.feed?.stop();
  }

  /** A subscriber that reads too slowly is dropped by the server: it subscribes again after the last event it got. */
  private async run(): Promise<void> {
    const { reader, facts } = this.around;
    while (!this.bell.broken) {
      this.feed = new Feed(reader.client, { after: this.last, filter: filterOfStore(facts.prefix) });
      this.live = false;
      try {
        for await (const item of this.feed) {
          if ('event' in item) this.take(item.event);
          else if ('live' in item) this.live = true;
          this.bell.ring();
        }
      } catch (error) {
        this.feed.stop();
        if (!isDropped(error)) this.end(error as Error);
      }
    }
  }

  private take(recorded: Recorded): void {
    const at = recorded.position as LogPosition;
    if (!isAfter(at, this.last)) return;
    this.last = at;
    const stream = this.around.facts.streamOf(recorded);
    if (stream === undefined) return;
    const fact = this.around.facts.factOf(recorded, stream, this.time);
    this.held.push({ at, fact });
    this.bytes += bytesOf([fact]);
    this.forget();
  }

  /** In halves, so that forgetting costs little per fact. */
  private forget(): void {
    const { heldFacts, heldBytes } = this.around.limits;
    if (this.held.length <= heldFacts && this.bytes <= heldBytes) return;
    let [keepFrom, bytes] = [0, this.bytes];
    while (this.held.length - keepFrom > heldFacts / 2 || bytes > heldBytes / 2) {
      const gone = this.held[keepFrom++];
      if (!gone) break;
      bytes -= bytesOf([gone.fact]);
      this.base = gone.at;
    }
    this.held = this.held.slice(keepFrom);
    this.bytes = bytes;
  }

  private indexAfter(from: LogPosition | undefined): number {
    let [low, high] = [0, this.held.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isAfter((this.held[middle] as Held).at, from)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
