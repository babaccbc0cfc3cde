import { type AllStreamResolvedEvent, BACKWARDS, END, FORWARDS, START } from '@eventstore/db-client';
import { bytesOf } from '../../port/check-append';
import type { Page, Position, StoredEvent } from '../../port/event-store';
import type { Facts, Recorded } from '../facts';
import { isAfter, type LogPosition, positionOf, textOf } from '../positions';
import type { Reader, ReadLimits } from './reader';
import { LatestTime, TimeMarks } from './record-time';

export interface Range {
  readonly after?: Position | undefined;
  readonly limit: number;
  readonly types?: readonly string[] | undefined;
}

/** A page, and the place in the log up to which it has looked: beyond `upTo` where no facts follow that. */
export interface Looked {
  readonly page: Page;
  readonly at: LogPosition | undefined;
}

/** How many of the server's events are asked for at once. */
const CHUNK = 1_000;
/** Pages end here too: five hundred of the largest events would be half a gigabyte. */
export const PAGE_BYTES = 8 * 1_048_576;
const LOOK_BACK = 64;

/** The global order. The client ignores a filter here, so what is no fact or not asked for is passed over in this place. */
export class AllReading {
  private readonly marks = new TimeMarks();

  constructor(
    private readonly reader: Reader,
    private readonly facts: Facts,
    private readonly limits: Pick<ReadLimits, 'scan'>,
  ) {}

  async page(range: Range): Promise<Page> {
    const from = range.after === undefined ? undefined : positionOf(range.after);
    return (await this.look(range, from)).page;
  }

  /** @param from where to begin, in place of `after` */
  async look(range: Range, from: LogPosition | undefined): Promise<Looked> {
    const latest = await this.latestAt(range.after);
    const time = new LatestTime();
    const looked = await this.reader.read(() => {
      time.latest = latest;
      return this.gather(range, from, time);
    });
    this.marks.keep(looked.page.upTo, time.latest);
    return looked;
  }

  async head(): Promise<Position | undefined> {
    const last = await this.lastRecorded();
    return last && textOf(last.position as LogPosition);
  }

  /** The last fact. */
  async last(): Promise<StoredEvent | undefined> {
    const recorded = await this.lastRecorded();
    if (!recorded) return undefined;
    const time = new LatestTime(await this.latestAt(textOf(recorded.position as LogPosition)));
    return this.facts.factOf(recorded, this.facts.streamOf(recorded) as string, time);
  }

  /** Where the log ends, whatever stands there. */
  async end(): Promise<LogPosition | undefined> {
    return this.reader.read(async () => {
      let end: LogPosition | undefined;
      await this.backwards(undefined, 1, (recorded) => (end = recorded.position as LogPosition));
      return end;
    });
  }

  /** The latest record time of the facts up to a position: known from the page before, else from the last few facts. */
  async latestAt(position: Position | undefined): Promise<string> {
    const known = this.marks.at(position);
    if (known !== undefined) return known;
    return this.reader.read(async () => {
      const time = new LatestTime();
      await this.backwards(positionOf(position as Position), LOOK_BACK, (recorded) => {
        if (this.facts.streamOf(recorded) !== undefined) this.facts.pass(recorded, time);
      });
      return time.latest;
    });
  }

  private async gather(range: Range, from: LogPosition | undefined, time: LatestTime): Promise<Looked> {
    const { after, limit, types } = range;
    const events: StoredEvent[] = [];
    let [upTo, at, bytes, looked] = [after, from, 0, 0];
    const upToHere = (live: boolean): Looked => ({ page: { events, upTo, live }, at });
    const take = (recorded: Recorded): boolean => {
      const stream = this.facts.streamOf(recorded);
      const isNew = isAfter(recorded.position, at);
      if (stream !== undefined && isNew) {
        if (events.length >= limit || bytes >= PAGE_BYTES) return false;
        const fact = this.facts.factOf(recorded, stream, time);
        upTo = fact.position;
        if (!types || types.includes(fact.type)) {
          bytes += bytesOf([fact]);
          events.push(fact);
        }
      } else if (stream !== undefined) this.facts.pass(recorded, time);
      if (isNew) at = recorded.position;
      return true;
    };
    for (;;) {
      const count = Math.min(types ? CHUNK : limit - events.length + 2, CHUNK);
      let seen = 0;
      const options = { fromPosition: at ?? START, maxCount: count, direction: FORWARDS } as const;
      const toItsEnd = await this.reader.each(this.reader.client.readAll(options), ({ event }) => {
        seen++;
        return !event || take(event);
      });
      if (!toItsEnd) return upToHere(false);
      if (seen < count) return upToHere(true);
      if ((looked += seen) >= this.limits.scan && upTo !== after) return upToHere(false);
    }
  }

  private lastRecorded(): Promise<Recorded | undefined> {
    return this.reader.read(async () => {
      let found: Recorded | undefined;
      for (let before: LogPosition | undefined, count = 16, ended = false; !found && !ended; count = CHUNK) {
        let seen = 0;
        await this.backwards(before, count, (recorded) => {
          seen++;
          before = recorded.position as LogPosition;
          if (!found && this.facts.streamOf(recorded) !== undefined) found = recorded;
        });
        ended = seen < count;
      }
      return found;
    });
  }

  private async backwards(before: LogPosition | undefined, maxCount: number, take: (recorded: Recorded) => void) {
    const options = { fromPosition: before ?? END, maxCount, direction: BACKWARDS } as const;
    await this.reader.each<AllStreamResolvedEvent>(this.reader.client.readAll(options), ({ event }) => {
      if (event) take(event);
      return true;
    });
  }
}
