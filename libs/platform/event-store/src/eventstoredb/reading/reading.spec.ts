import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { events, eventWith, newStream, readOn } from '../../contract/given';
import { StoreUnavailable } from '../../port/errors';
import { EventStoreDbDouble } from '../double/eventstoredb-double';
import { Log } from '../double/log';
import { systemEvent } from '../double/system-event';
import { EventStoreDbEventStore } from '../eventstoredb.event-store';

const servers: EventStoreDbDouble[] = [];
const stores: EventStoreDbEventStore[] = [];
const start = async (log?: Log): Promise<EventStoreDbDouble> => {
  servers.push(await EventStoreDbDouble.start(log));
  return servers.at(-1) as EventStoreDbDouble;
};
const open = (server: EventStoreDbDouble, options = {}): EventStoreDbEventStore => {
  stores.push(new EventStoreDbEventStore({ url: server.url, ...options }));
  return stores.at(-1) as EventStoreDbEventStore;
};
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
  for (const server of servers.splice(0)) server.kill();
});

it('tells positions beyond 2^53 apart', async () => {
  const store = open(await start(new Log(undefined, 2n ** 53n)));
  const streams = [newStream(), newStream(), newStream()];
  const given = [];
  for (const stream of streams) given.push((await store.append(stream, 'none', events(1))).position);
  for (const position of given) expect(BigInt(position)).toBeGreaterThan(2n ** 53n);
  for (const [n, after] of given.entries()) {
    expect((await store.readAll({ after, limit: 9 })).events.map((e) => e.stream)).toEqual(streams.slice(n + 1));
    expect(store.comparePositions(after, given[n + 1] ?? `${after}0`)).toBe(-1);
  }
});

it('keeps both halves of a position as given, and takes nothing else for one', async () => {
  const store = open(await start());
  expect(store.comparePositions('18014398509481985/0', '18014398509481984')).toBe(1);
  expect(store.comparePositions('18014398509481985/0', '18014398509481985')).toBe(-1);
  for (const text of ['', '1/', '-1', '1.5', 'x', '1/2/3']) expect(() => store.comparePositions(text, text)).toThrow();
});

it('says at once that a position inside a record is none', async () => {
  const server = await start();
  const store = open(server);
  await store.append(newStream(), 'none', events(2));
  const inside = String(BigInt((await store.head()) as string) - 7n);
  const began = performance.now();
  await expect(store.readAll({ after: inside, limit: 10 })).rejects.toMatchObject({ code: 2 });
  expect(performance.now() - began).toBeLessThan(1_000);
});

it('record time never goes backwards though the clock of the server does, wherever reading begins', async () => {
  let now = Date.UTC(2026, 5, 1);
  const store = open(await start(new Log(() => now)));
  const stream = newStream();
  for (const [n, step] of [0, 1_000, -60_000, 5_000, 5_000, 120_000].entries()) {
    now += step;
    await store.append(stream, n === 0 ? 'none' : BigInt(n - 1), events(1));
  }
  const times = ['00:00', '00:01', '00:01', '00:01', '00:01', '01:11'].map((t) => `2026-06-01T00:${t}.000000Z`);
  const all = (await readOn(store, undefined, { limit: 1 })).flatMap((p) => p.events);
  expect(all.map((e) => e.recordedAt)).toEqual(times);
  for (const [n, { position }] of all.entries()) {
    const cold = open(servers[0] as EventStoreDbDouble);
    expect((await cold.readAll({ after: position, limit: 9 })).events).toEqual(all.slice(n + 1));
    const pages = cold.subscribe({ after: position, signal: AbortSignal.timeout(5_000) })[Symbol.asyncIterator]();
    expect(await pages.next()).toMatchObject({ value: { events: all.slice(n + 1) } });
    await pages.return?.();
  }
  expect(await store.readStream(stream)).toEqual(all);
  expect(await store.readStream(stream, { backwards: true })).toEqual(all.toReversed());
});

it('record time goes on from page to page, however long ago the clock stepped back', async () => {
  let now = Date.UTC(2026, 5, 1);
  const store = open(await start(new Log(() => now)));
  await store.append(newStream(), 'none', events(1));
  now -= 60_000;
  await store.append(newStream(), 'none', events(200));
  const times = (await readOn(store, undefined, { limit: 50 })).flatMap((p) => p.events.map((e) => e.recordedAt));
  expect(new Set(times)).toEqual(new Set(['2026-06-01T00:00:00.000000Z']));
});

it('finds the last fact behind many events of the server', async () => {
  const server = await start();
  const store = open(server);
  const { position } = await store.append(newStream(), 'none', events(1));
  for (let n = 0; n < 3_000; n++) server.log.append('$stats', 'any', [systemEvent(randomUUID())]);
  expect(await store.head()).toBe(position);
  expect(await store.readAll({ limit: 10 })).toMatchObject({ events: [{ position }], upTo: position, live: true });
});

it('gives a read up that gets no further, and one that is cut off is not taken for complete', async () => {
  const server = await start();
  const store = open(server, { readLimitMs: 200, patienceMs: 300 });
  const stream = newStream();
  await store.append(stream, 'none', events(50));
  server.faults.readMs = 20;
  const reading = store.readStream(stream);
  await pause(100);
  await server.restart();
  server.faults.readMs = 0;
  expect(await reading).toHaveLength(50);
  server.faults.readMs = 1_000;
  await expect(store.readStream(stream)).rejects.toBeInstanceOf(StoreUnavailable);
});

it('lets reads under way end before it closes', async () => {
  const server = await start();
  const store = open(server);
  const stream = newStream();
  await store.append(stream, 'none', events(20));
  server.faults.readMs = 10;
  const reading = store.readStream(stream);
  await store.close();
  expect(await reading).toHaveLength(20);
  await expect(store.readStream(stream)).rejects.toThrow('closed');
});

it('ends a page at so many bytes', async () => {
  const store = open(await start());
  const large = { text: 'x'.repeat(900_000) };
  for (let n = 0; n < 12; n++) await store.append(newStream(), 'none', [eventWith(large)]);
  const pages = await readOn(store, undefined);
  expect(pages.map((p) => p.events.length)).toEqual([10, 2]);
});
