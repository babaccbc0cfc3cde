import type { Page, SubscribeOptions } from '../port/event-store';
import type { News } from './news';
import type { Range } from './reading';

const PAGE = 500;
/** Looking without being called, in case a call was lost. */
const FIRST_LOOK_MS = 250;
const LONGEST_LOOK_MS = 5_000;

/** Reads page after page and waits at its end; listens before it reads, so that nothing falls between. */
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
    while (!signal.aborted) {
      const { heard } = line;
      const page = await read({ after: upTo, limit: PAGE, types });
      if (signal.aborted) return;
      if (page.upTo !== upTo || (page.live && !told)) {
        told = page.live;
        upTo = page.upTo;
        lookMs = FIRST_LOOK_MS;
        yield page;
      } else {
        await line.wait(heard, signal, lookMs);
        lookMs = Math.min(lookMs * 2, LONGEST_LOOK_MS);
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await news.leave();
  }
}
