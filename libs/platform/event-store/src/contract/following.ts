import type { EventStore, Page, Position, StoredEvent } from '../port/event-store';

/** Collects pages until `enough` says so, then aborts. */
export const follow = async (
  store: EventStore,
  options: { after?: Position | undefined; types?: readonly string[] },
  enough: (pages: readonly Page[]) => boolean | Promise<boolean>,
): Promise<readonly Page[]> => {
  const abort = new AbortController();
  const pages: Page[] = [];
  for await (const page of store.subscribe({ ...options, signal: abort.signal })) {
    pages.push(page);
    if (await enough(pages)) abort.abort();
  }
  return pages;
};

export const eventsOf = (pages: readonly Page[]): StoredEvent[] => pages.flatMap((p) => p.events);
export const live = (pages: readonly Page[]): boolean => pages.at(-1)?.live === true;
