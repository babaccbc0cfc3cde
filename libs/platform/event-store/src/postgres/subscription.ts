import type { Page, SubscribeOptions } from '../port/event-store';
import type { News } from './news';
import type { Range } from './reading';

const PAGE = 500;
/** Looking without being called, in case a call was lost. */
const FIRST_LOOK_MS = 250;
const LONGEST_LOOK_MS = 5_000;

interface Reading {
  /** What had been heard of when it began. */
  readonly heard: number;
  readonly page: Promise<Page>;
}

/**
 * Reads page after page, the next one while the last is looked at, and waits at its end; listens before it reads, so that
 * nothing falls between.
 */
export async function* follow(
  news: News,
  read: (range: Range) => Promise<Page>,
  { after, types, signal }: SubscribeOptions,
): AsyncGenerator<Page> {
  let upTo = after;
  let told = false;
  let lookMs = FIRST_LOOK_MS;
  if (signal.aborted) return;
  try {
    const line = await news.join();
    const begin = (): Reading => {
      const page = read({ after: upTo, limit: PAGE, types });
      // Whoever takes no further page must not hear of its failure.
      page.catch(() => undefined);
      return { heard: line.heard, page };
    };
    let ahead: Reading | undefined;
    while (!signal.aborted) {
      const reading: Reading = ahead ?? begin();
      const page = await reading.page;
      if (signal.aborted) return;
      const moved = page.upTo !== upTo;
      upTo = page.upTo;
      ahead = page.live ? undefined : begin();
      if (moved || (page.live && !told)) {
        told = page.live;
        lookMs = FIRST_LOOK_MS;
        yield page;
      } else if (page.live) {
        await line.wait(reading.heard, signal, lookMs);
        lookMs = Math.min(lookMs * 2, LONGEST_LOOK_MS);
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await news.leave();
  }
}
