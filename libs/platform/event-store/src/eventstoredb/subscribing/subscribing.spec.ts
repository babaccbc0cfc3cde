import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { events, eventWith, newStream } from '../../contract/given';
import type { EventStore, Page, Position, StoredEvent, SubscribeOptions } from '../../port/event-store';
import { EventStoreDbDouble } from '../double/eventstoredb-double';
import { systemEvent } from '../double/system-event';
import { EventStoreDbEventStore, type EventStoreDbOptions } from '../eventstoredb.event-store';

let server: EventStoreDbDouble;
let store: EventStoreDbEventStore;
const stores: EventStoreDbEventStore[] = [];
const open = (options: Partial<EventStoreDbOptions> = {}): EventStoreDbEventStore => {
  stores.push(new EventStoreDbEventStore({ url: server.url, ...options }));
  return stores.at(-1) as EventStoreDbEventStore;
};
beforeEach(async () => {
  server = await EventStoreDbDouble.start();
  store = open();
});
afterEach(async () => {
  for (const each of stores.splice(0)) await each.close();
  server.kill();
});

const follow = async (
  enough: (events: readonly StoredEvent[], page: Page) => unknown,
  { from = store, ...options }: Omit<SubscribeOptions, 'signal'> & { from?: EventStore } = {},
): Promise<StoredEvent[]> => {
  const abort = new AbortController();
  const got: StoredEvent[] = [];
  for await (const page of from.subscribe({ ...options, signal: abort.signal })) {
    got.push(...page.events);
    if (await enough(got, page)) abort.abort();
  }
  return got;
};
const live = async (): Promise<void> => {
  while (server.seen.liveSubscriptions === 0) await pause(5);
};
const written = (): string[] => server.log.records.filter((r) => r.stream.startsWith('lamps.')).map((r) => r.id);
const idsOf = (got: readonly StoredEvent[]): string[] => got.map((e) => e.id);

it('a live subscription that the server drops goes on from the last event: all come once and in order', async () => {
  const got = follow((all) => all.length >= 4_000);
  await live();
  for (let n = 0; n < 8; n++) await store.append(newStream(), 'none', events(500));
  expect(idsOf(await got)).toEqual(written());
  expect(server.seen.dropped).toBeGreaterThan(0);
});

it('many subscribers share one subscription on the server, each at its own pace', async () => {
  const all = Array.from({ length: 10 }, (_, n) =>
    follow(async (got) => {
      await pause(n);
      return got.length >= 60;
    }),
  );
  await live();
  for (let n = 0; n < 60; n++) await store.append(newStream(), 'none', events(1));
  for (const got of await Promise.all(all)) expect(idsOf(got)).toEqual(written());
  expect(server.seen).toMatchObject({ subscriptions: 1, filters: ['type ^[^$].*'] });
});

it('who falls behind what is held reads pages again, and comes back', async () => {
  store = open({ heldFacts: 20 });
  let slow = true;
  const got = follow(async (all) => {
    if (slow) await pause(200);
    return all.length >= 400;
  });
  await live();
  for (let n = 0; n < 100; n++) await store.append(newStream(), 'none', events(4));
  const { tail } = (store as unknown as { tails: { tail: Promise<{ held: unknown[] }> } }).tails;
  expect((await tail).held.length).toBeLessThanOrEqual(20);
  slow = false;
  expect(idsOf(await got)).toEqual(written());
});

it('ends with an error when the connection is lost, and another goes on from there', async () => {
  let upTo: Position | undefined;
  const first = follow((_, page) => void (upTo = page.upTo));
  const broken = expect(first).rejects.toThrow();
  await store.append(newStream(), 'none', events(3));
  while (upTo === undefined) await pause(5);
  await server.restart();
  await broken;
  await store.append(newStream(), 'none', events(2));
  const rest = await follow((all) => all.length >= 2, { after: upTo });
  expect(idsOf(rest)).toEqual(written().slice(3));
});

it('gives nothing after it was told to stop, and leaves the server', async () => {
  const abort = new AbortController();
  const pages = store.subscribe({ signal: abort.signal })[Symbol.asyncIterator]();
  expect(await pages.next()).toMatchObject({ value: { live: true } });
  const next = pages.next();
  const appending = store.append(newStream(), 'none', events(5));
  abort.abort();
  expect(await next).toEqual({ done: true, value: undefined });
  await appending;
  while (server.seen.openSubscriptions > 0) await pause(5);
});

it('notices that another store has taken the place of its own', async () => {
  await store.append(newStream(), 'none', events(2));
  const broken = expect(follow(() => false)).rejects.toThrow();
  await live();
  const { port } = server;
  server.kill();
  await broken;
  server = await EventStoreDbDouble.start(undefined, port);
  await expect(follow(() => false)).rejects.toThrow('its data were replaced');
});

it('notices a position that the store has not reached, where the server would wait without a word', async () => {
  await store.append(newStream(), 'none', events(2));
  const beyond = String(BigInt((await store.head()) as string) + 1_000n);
  await expect(follow(() => false, { after: beyond })).rejects.toThrow('ends before position');
});

it('gives no event of the server, of its own identity or of other stores', async () => {
  const [other, mine] = [open({ prefix: 'other.' }), open({ prefix: 'mine.' })];
  await Promise.all([other.storeId(), mine.storeId()]);
  await other.append(newStream(), 'none', events(2));
  const given = [eventWith({})];
  await mine.append('lamps.lamp-1', 'none', given);
  server.log.append('$stats', 'any', [systemEvent(randomUUID())]);
  expect(await follow((_, page) => page.live, { from: mine })).toMatchObject([{ ...given[0], stream: 'lamps.lamp-1' }]);
  expect((await mine.readAll({ limit: 10 })).events).toHaveLength(1);
  expect(await mine.readStream('store.identity')).toEqual([]);
  await expect(mine.append('store.identity', 'none', given)).rejects.toMatchObject({ code: 'BAD_NAME' });
});

it('stops at an event that the registry did not write, and names it', async () => {
  server.log.append('lamps.lamp-1', 'any', [systemEvent(randomUUID(), 'Strange')]);
  await expect(follow((_, page) => page.live)).rejects.toThrow('event 0 of stream lamps.lamp-1 was not written');
});
