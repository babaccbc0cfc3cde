import { type FreshDatabase, freshDatabase } from '@platform/testing';
import { eventWith, newStream, readOn } from '../contract/given';
import type { Page } from '../port/event-store';
import { PostgresEventStore } from './postgres.event-store';

let database: FreshDatabase;
let store: PostgresEventStore;
beforeAll(async () => {
  database = await freshDatabase();
  store = new PostgresEventStore({ url: database.url });
  for (let n = 0; n < LARGE; n++) await store.append(newStream(), 'none', [eventWith({ text: 'x'.repeat(900_000) })]);
  await store.append(newStream(), 'none', [eventWith({}, { type: 'Rare' })]);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const LARGE = 11;
const MOST_BYTES = 4 * 1_048_576 + 1_000_000;

const positionsOf = (pages: readonly Page[]): string[] => pages.flatMap(({ events }) => events.map((e) => e.position));
const bytesOf = ({ events }: Page): number => events.reduce((sum, { data }) => sum + data.length, 0);
const everything = Array.from({ length: LARGE + 1 }, (_, n) => String(n + 1));

it('a page holds a few large events, whatever its limit, and the next goes on after the last of them', async () => {
  const pages = await readOn(store, undefined, { limit: 500 });
  expect(positionsOf(pages)).toEqual(everything);
  expect(pages.map(({ live }) => live)).toEqual([false, false, true]);
  for (const page of pages) expect(bytesOf(page)).toBeLessThan(MOST_BYTES);
});

it('a subscriber that looks at each page for long holds two of them, not all', async () => {
  const abort = new AbortController();
  const pages: Page[] = [];
  for await (const page of store.subscribe({ signal: abort.signal })) {
    pages.push(page);
    if (page.live) abort.abort();
  }
  expect(positionsOf(pages)).toEqual(everything);
  for (const page of pages) expect(bytesOf(page)).toBeLessThan(MOST_BYTES);
});

it('large events that do not pass the filter do not count', async () => {
  expect(await store.readAll({ limit: 500, types: ['Rare'] })).toMatchObject({
    events: [{ position: String(LARGE + 1) }],
    upTo: String(LARGE + 1),
    live: true,
  });
});
