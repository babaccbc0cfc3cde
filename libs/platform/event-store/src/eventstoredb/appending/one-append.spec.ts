import { setTimeout as pause } from 'node:timers/promises';
import { events, eventWith, newStream } from '../../contract/given';
import { bytesOf } from '../../port/check-append';
import { AppendRefused, StoreBusy } from '../../port/errors';
import type { EncodedEvent } from '../../port/event-store';
import { EventStoreDbDouble } from '../double/eventstoredb-double';
import { EventStoreDbEventStore, type EventStoreDbOptions } from '../eventstoredb.event-store';

let server: EventStoreDbDouble;
let store: EventStoreDbEventStore;
const open = (options: Partial<EventStoreDbOptions> = {}): EventStoreDbEventStore =>
  (store = new EventStoreDbEventStore({ url: server.url, appendLimitMs: 300, ...options }));
beforeEach(async () => (server = await EventStoreDbDouble.start()));
afterEach(async () => {
  await store.close();
  server.kill();
});

it('always expects a revision or no stream: only then a repetition is recognised after a restart', async () => {
  open();
  const stream = newStream();
  const given = events(2);
  const first = await store.append(stream, 'none', events(1));
  const second = await store.append(stream, 0n, given);
  await server.restart();
  expect(await store.append(stream, 0n, given)).toEqual(second);
  expect(server.log.stream(stream)).toHaveLength(3);
  expect(first.revision).toBe(0n);
  expect(new Set(server.seen.expectations)).toEqual(new Set(['no_stream', 'revision']));
});

it.each([
  ['no events', []],
  ['an id that is no UUID', [eventWith({}, { id: 'x' })]],
  ['an id twice', Array<EncodedEvent>(2).fill(eventWith({}))],
  ['an empty type', [eventWith({}, { type: '' })]],
  ['no data at all', [eventWith({}, { data: undefined as unknown as string })]],
])('keeps %s from the client, which would die of it, hang, or succeed', async (_, given) => {
  await expect(open().append(newStream(), 'none', given)).rejects.toThrow();
  expect(server.seen.appends).toBe(0);
});

it('refuses as too large what a server with a lower limit refuses', async () => {
  server.faults.maxAppendBytes = 1_000;
  const error = await open()
    .append(newStream(), 'none', [eventWith({ text: 'x'.repeat(1_000) })])
    .catch((e: unknown) => e);
  expect(error).toBeInstanceOf(AppendRefused);
  expect(error).toMatchObject({ code: 'APPEND_TOO_LARGE', message: 'the server takes no append over 1000 bytes' });
});

it('learns from the stream that an append was written whose answer never came', async () => {
  server.faults.silentAppends = 1;
  const stream = newStream();
  const given = events(3);
  const answer = await open().append(stream, 'none', given);
  expect(server.seen.appends).toBe(1);
  expect(answer).toEqual({ revision: 2n, position: (await store.readStream(stream)).at(-1)?.position });
  expect(await store.append(stream, 2n, events(1))).toMatchObject({ revision: 3n });
});

it('appends again what was lost on the way, once', async () => {
  server.faults.lostAppends = 2;
  const stream = newStream();
  expect(await open().append(stream, 'none', events(3))).toMatchObject({ revision: 2n });
  expect(server.seen.appends).toBe(3);
  expect(server.log.stream(stream)).toHaveLength(3);
});

it('waits while the server starts or elects', async () => {
  server.faults.notReady = true;
  const append = open().append(newStream(), 'none', events(1));
  const read = store.readAll({ limit: 10 });
  await pause(200);
  server.faults.notReady = false;
  expect(await append).toMatchObject({ revision: 0n });
  expect(await read).toMatchObject({ live: true });
  expect(server.seen.appends).toBeGreaterThan(1);
});

it('keeps appends to one stream in the order of their calls, also when they are tried again', async () => {
  server.faults.notReady = true;
  open();
  const stream = newStream();
  const all = Array.from({ length: 8 }, (_, n) => store.append(stream, n === 0 ? 'none' : BigInt(n - 1), events(1)));
  await pause(100);
  server.faults.notReady = false;
  expect((await Promise.all(all)).map((r) => Number(r.revision))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

it('survives a refusal without details, of which the client would die, and tries again', async () => {
  server.faults.badRequests = 1;
  expect(await open().append(newStream(), 'none', events(1))).toMatchObject({ revision: 0n });
});

it('sends all appends over one stream, never one by one as with credentials of their own', async () => {
  open();
  await Promise.all(Array.from({ length: 20 }, () => store.append(newStream(), 'none', events(1))));
  expect(server.seen).toMatchObject({ unaryAppends: 0, appendStreams: 1 });
});

it('refuses what it has no room for, and takes more later', async () => {
  server.faults.appendMs = 50;
  open({ waiting: 2, inFlight: 1 });
  const three = [1, 2, 3].map(() => store.append(newStream(), 'none', events(1)));
  await expect(store.append(newStream(), 'none', events(1))).rejects.toBeInstanceOf(StoreBusy);
  await Promise.all(three);
  expect(await store.append(newStream(), 'none', events(1))).toMatchObject({ revision: 0n });
});

it.each([
  ['number', { inFlight: 3 }],
  ['bytes', { inFlightBytes: 3 * bytesOf(events(1)) }],
])('keeps so many on their way at once, by %s', async (_, limits) => {
  server.faults.appendMs = 20;
  open(limits);
  await Promise.all(Array.from({ length: 12 }, () => store.append(newStream(), 'none', events(1))));
  expect(server.seen.mostAppendsUnderWay).toBe(3);
});

it('waits for appends under way and waiting when it is closed', async () => {
  server.faults.appendMs = 50;
  open({ inFlight: 2 });
  const all = Array.from({ length: 6 }, () => store.append(newStream(), 'none', events(1)));
  await pause(20);
  const closing = store.close();
  await expect(store.append(newStream(), 'none', events(1))).rejects.toThrow('closed');
  await closing;
  expect(server.seen.appends).toBe(6);
  expect(await Promise.all(all)).toHaveLength(6);
  await store.close();
});

it('takes no connection string that makes the client answer wrongly', () => {
  open();
  expect(() => new EventStoreDbEventStore({ url: `${server.url}&throwOnAppendFailure=false` })).toThrow('leave it out');
});
