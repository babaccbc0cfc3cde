import { bytesOf } from '../../port/check-append';
import type { Page, Position, StoredEvent } from '../../port/event-store';
import type { Facts } from '../facts';
import { isAfter, positionOf, textOf } from '../positions';
import { type AllReading, PAGE_BYTES } from '../reading/all-reading';
import type { Reader } from '../reading/reader';
import { LatestTime } from '../reading/record-time';
import { isDropped } from '../trouble';
import { Feed, filterOfTypes } from './feed';

/** Facts in one page of a subscription. */
export const PAGE = 500;

export interface CatchUpParts {
  readonly reading: AllReading;
  readonly reader: Reader;
  readonly facts: Facts;
}

/** Catch-up over what the server passes over by itself, from checkpoint to checkpoint; ends when that is live. */
export async function* filteredCatchUp(
  { reading, reader, facts }: CatchUpParts,
  types: readonly string[],
  after: Position | undefined,
  signal: AbortSignal,
): AsyncGenerator<Page> {
  const time = new LatestTime(await reading.latestAt(after));
  let upTo = after === undefined ? undefined : positionOf(after);
  const events: StoredEvent[] = [];
  let bytes = 0;
  const feed = new Feed(reader.client, { after: upTo, filter: filterOfTypes(types) });
  const stop = (): void => feed.stop();
  signal.addEventListener('abort', stop);
  const page = (): Page => ({ events: events.splice(0), upTo: upTo && textOf(upTo), live: false });
  try {
    for await (const item of feed) {
      if ('live' in item) break;
      if ('checkpoint' in item) {
        if (!isAfter(item.checkpoint, upTo)) continue;
        upTo = item.checkpoint;
      } else {
        const stream = facts.streamOf(item.event);
        if (stream === undefined || !types.includes(item.event.type)) continue;
        const fact = facts.factOf(item.event, stream, time);
        upTo = positionOf(fact.position);
        bytes += bytesOf([fact]);
        if (events.push(fact) < PAGE && bytes < PAGE_BYTES) continue;
      }
      yield page();
      bytes = 0;
    }
  } catch (error) {
    if (!isDropped(error)) throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    feed.stop();
  }
  if (events.length > 0) yield page();
}
