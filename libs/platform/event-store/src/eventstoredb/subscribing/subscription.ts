import type { Page, Position, SubscribeOptions } from '../../port/event-store';
import { isAfter, positionOf } from '../positions';
import type { AllReading } from '../reading/all-reading';
import { type CatchUpParts, filteredCatchUp, PAGE } from './filtered-catch-up';
import { CLOSED, type Tails } from './tails';

export interface SubscriptionParts extends CatchUpParts {
  readonly tails: Tails;
}

/**
 * Pages at the pace of whoever pulls them: from the tail where it still holds what comes next, else read from the server;
 * where the chosen types are rare, by a subscription that the server filters, until that is live.
 */
export async function* follow(
  parts: SubscriptionParts,
  { after, types, signal }: SubscribeOptions,
): AsyncGenerator<Page> {
  const { tails, reading } = parts;
  if (signal.aborted) return;
  try {
    const tail = await unlessAborted(tails.join(), signal);
    if (!tail) return;
    if (after !== undefined && !tail.hasReached(positionOf(after)))
      await unlessAborted(assertReached(reading, after), signal);
    let [upTo, told] = [after, false];
    let at = after === undefined ? undefined : positionOf(after);
    while (!signal.aborted) {
      const { rung } = tail.bell;
      const range = { after: upTo, limit: PAGE, types };
      const looked = tail.look(range, at) ?? (await unlessAborted(reading.look(range, at), signal));
      if (!looked) return;
      const { page } = looked;
      at = looked.at;
      if (page.upTo !== upTo || (page.live && !told)) {
        told = page.live;
        upTo = page.upTo;
        yield page;
        if (!types?.length || page.live || page.events.length === PAGE) continue;
        for await (const found of filteredCatchUp(parts, types, upTo, signal)) {
          if (signal.aborted) return;
          upTo = found.upTo as Position;
          at = positionOf(upTo);
          yield found;
        }
      } else await tail.bell.wait(rung, signal);
    }
  } catch (error) {
    if (!signal.aborted) throw tails.closed ? new Error(CLOSED) : error;
  } finally {
    tails.leave();
  }
}

/** The server waits without a word at a position that it never gave: the store was put back to an earlier state. */
const assertReached = async (reading: AllReading, after: Position): Promise<void> => {
  const asked = positionOf(after);
  const end = await reading.end();
  // A checkpoint may point to where the next event will stand.
  if (asked.prepare === asked.commit && isAfter(asked, end))
    throw new Error(`the event store ends before position ${after}: it is not the one that gave that position`);
};

const unlessAborted = async <T>(work: Promise<T>, signal: AbortSignal): Promise<T | undefined> => {
  if (signal.aborted) return undefined;
  let abort: () => void = () => undefined;
  const aborted = new Promise<undefined>((resolve) => {
    abort = () => resolve(undefined);
    signal.addEventListener('abort', abort);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
};
