import { events, eventWith, newStream } from '../../contract/given';
import type { Page, Position, StoredEvent } from '../../port/event-store';
import { EventStoreDbDouble } from '../double/eventstoredb-double';
import { EventStoreDbEventStore } from '../eventstoredb.event-store';

const TYPES = ['Rare', 'Seldom'];
let server: EventStoreDbDouble;
let store: EventStoreDbEventStore;
let rare: string[];

/** One rare fact in 750 of other types; the name of one begins as that of a rare one. */
beforeAll(async () => {
  server = await EventStoreDbDouble.start();
  store = new EventStoreDbEventStore({ url: server.url, scan: 1_000 });
  rare = [];
  for (let n = 0; n < 12; n++) {
    for (const type of ['LampLit', 'LampLit', n === 4 ? 'RareIndeed' : 'LampLit'])
      await store.append(newStream(), 'none', events(250, { type }));
    const event = eventWith({ n }, { type: TYPES[n % 2] as string });
    await store.append(newStream(), 'none', [event]);
    rare.push(event.id);
  }
});
afterAll(async () => {
  await store.close();
  server.kill();
});

const catchUp = async (after?: Position): Promise<Page[]> => {
  const abort = new AbortController();
  const pages: Page[] = [];
  for await (const page of store.subscribe({ after, types: TYPES, signal: abort.signal })) {
    pages.push(page);
    if (page.live) abort.abort();
  }
  return pages;
};
const idsOf = (pages: readonly Page[]): string[] => pages.flatMap((p) => p.events).map((e: StoredEvent) => e.id);

it('lets the server pass over what is far from asked for, and gives exactly the chosen types', async () => {
  const pages = await catchUp();
  expect(idsOf(pages)).toEqual(rare);
  expect(pages.at(-1)?.upTo).toBe(await store.head());
  expect(server.seen.filters).toContain('type Rare|Seldom');
  expect(server.seen.checkpoints).toBeGreaterThan(0);
});

it('moves on from checkpoint to checkpoint; each position given can be gone on from, also with a prepare of 0', async () => {
  const pages = await catchUp();
  const given = pages.map((p) => p.upTo as Position);
  expect(given.some((position) => position.endsWith('/0'))).toBe(true);
  expect(given).toEqual(given.toSorted((a, b) => store.comparePositions(a, b)));
  for (const [n, position] of given.entries())
    expect(idsOf(await catchUp(position))).toEqual(idsOf(pages.slice(n + 1)));
});

it('says that the store is closed when it is, in the middle of it', async () => {
  const other = new EventStoreDbEventStore({ url: server.url, scan: 1_000 });
  const pages = other.subscribe({ types: TYPES, signal: new AbortController().signal })[Symbol.asyncIterator]();
  await pages.next();
  await pages.next();
  await other.close();
  await expect(
    (async () => {
      for (;;) await pages.next();
    })(),
  ).rejects.toThrow('the event store is closed');
});

it('goes on after it was dropped on its way to being live', async () => {
  server.faults.dropsInCatchUp = 2;
  expect(idsOf(await catchUp())).toEqual(rare);
  expect(server.faults.dropsInCatchUp).toBe(0);
});
