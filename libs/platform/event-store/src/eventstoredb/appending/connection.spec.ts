import { setTimeout as pause } from 'node:timers/promises';
import { events, eventWith, newStream } from '../../contract/given';
import { StoreUnavailable } from '../../port/errors';
import { EventStoreDbDouble } from '../double/eventstoredb-double';
import { EventStoreDbEventStore, type EventStoreDbOptions } from '../eventstoredb.event-store';

const servers: EventStoreDbDouble[] = [];
const stores: EventStoreDbEventStore[] = [];
const start = async (...given: Parameters<typeof EventStoreDbDouble.start>): Promise<EventStoreDbDouble> => {
  servers.push(await EventStoreDbDouble.start(...given));
  return servers.at(-1) as EventStoreDbDouble;
};
const open = (url: string, options: Partial<EventStoreDbOptions> = {}): EventStoreDbEventStore => {
  stores.push(new EventStoreDbEventStore({ url, appendLimitMs: 500, ...options }));
  return stores.at(-1) as EventStoreDbEventStore;
};
const seeds = (...nodes: EventStoreDbDouble[]): string =>
  `esdb://${nodes.map((n) => `127.0.0.1:${n.port}`).join(',')}?tls=false&discoveryInterval=10&maxDiscoverAttempts=2`;
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
  for (const server of servers.splice(0)) server.kill();
});

it('follows the leader whom a follower names, with the same ids', async () => {
  const leader = await start();
  const follower = await start(leader.log);
  follower.faults.leader = { address: '127.0.0.1', port: leader.port };
  const store = open(follower.url);
  const stream = newStream();
  expect(await store.append(stream, 'none', events(2))).toMatchObject({ revision: 1n });
  expect(await store.append(stream, 1n, events(2))).toMatchObject({ revision: 3n });
  expect([follower.seen.appends, leader.seen.appends]).toEqual([1, 2]);
});

it('finds the new leader of a cluster when the old one dies', async () => {
  const first = await start();
  const second = await start(first.log);
  let leader = first;
  for (const node of [first, second])
    node.members = () => [first, second].map(({ port }) => ({ port, leader: port === leader.port }));
  const store = open(seeds(first, second));
  const stream = newStream();
  await store.append(stream, 'none', events(1));
  leader = second;
  first.kill();
  expect(await store.append(stream, 0n, events(1))).toMatchObject({ revision: 1n });
  expect(await store.readStream(stream)).toHaveLength(2);
});

it('throws a client away whose discovery failed, for that one never appends again', async () => {
  const [one, two] = [await start(), await start()];
  one.faults.noGossip = two.faults.noGossip = true;
  let retries = 0;
  const store = open(seeds(one, two), { retried: () => retries++ });
  const append = store.append(newStream(), 'none', events(1));
  await pause(300);
  one.faults.noGossip = two.faults.noGossip = false;
  expect(await append).toMatchObject({ revision: 0n });
  expect(retries).toBeGreaterThan(0);
});

describe('says that the outcome is unknown while nobody answers, and goes on when somebody does', () => {
  it('after a lost connection', async () => {
    const server = await start();
    const store = open(server.url, { patienceMs: 200 });
    const stream = newStream();
    await store.append(stream, 'none', events(1));
    server.kill();
    await expect(store.append(stream, 0n, events(1))).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.readStream(stream)).rejects.toBeInstanceOf(StoreUnavailable);
    await server.restart();
    expect(await store.append(stream, 0n, events(1))).toMatchObject({ revision: 1n });
  });

  it('where nobody was there from the beginning', async () => {
    const server = await start();
    server.kill();
    const store = open(server.url, { patienceMs: 200 });
    await expect(store.append(newStream(), 'none', events(1))).rejects.toBeInstanceOf(StoreUnavailable);
    await server.restart();
    expect(await store.append(newStream(), 'none', events(1))).toMatchObject({ revision: 0n });
  });

  it('where a whole cluster is down', async () => {
    const [one, two] = [await start(), await start()];
    one.kill();
    two.kill();
    const store = open(seeds(one, two), { patienceMs: 200 });
    await expect(store.append(newStream(), 'none', events(1))).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.head()).rejects.toBeInstanceOf(StoreUnavailable);
    await one.restart();
    expect(await store.append(newStream(), 'none', events(1))).toMatchObject({ revision: 0n });
  });
});

describe('one client of a process appends', () => {
  it('stores on one server share it', async () => {
    const server = await start();
    const [one, two] = [open(server.url, { prefix: 'one.' }), open(server.url, { prefix: 'two.' })];
    await Promise.all([one, two, one, two].map((store) => store.append(newStream(), 'none', events(1))));
    expect(server.seen.appendStreams).toBe(1);
    await one.close();
    expect(await two.append(newStream(), 'none', events(1))).toMatchObject({ revision: 0n });
  });

  it('another server has to wait until it is closed; reading from it goes on', async () => {
    const [here, there] = [open((await start()).url), open((await start()).url)];
    await here.append(newStream(), 'none', events(1));
    await expect(there.append(newStream(), 'none', events(1))).rejects.toThrow('one EventStoreDB only');
    expect(await there.head()).toBeUndefined();
    await here.close();
    expect(await there.append(newStream(), 'none', events(1))).toMatchObject({ revision: 0n });
  });

  it('it is replaced only when nothing is under way', async () => {
    const server = await start();
    const store = open(server.url);
    server.faults.lostAppends = 1;
    server.faults.appendMs = 80;
    const write = async (): Promise<void> => {
      for (let n = 0; n < 10; n++) await store.append(newStream(), 'none', events(1));
    };
    await Promise.all(Array.from({ length: 8 }, write));
    expect(server.seen).toMatchObject({ appends: 81, appendStreams: 2, mostAppendStreams: 1 });
  });
});

describe('nobody is left with a rejection that ends the process', () => {
  it('by appends that wait for a full pipe when the connection breaks', async () => {
    const server = await start();
    const store = open(server.url);
    await store.append(newStream(), 'none', events(1));
    const large = { text: 'x'.repeat(150_000) };
    const all = Array.from({ length: 50 }, () => store.append(newStream(), 'none', [eventWith(large)]));
    await new Promise(setImmediate);
    server.kill();
    await pause(50);
    await server.restart();
    expect(await Promise.all(all)).toHaveLength(50);
  });

  it('by a subscription that breaks while a leader is looked for in vain', async () => {
    const [server, other] = [await start(), await start()];
    const store = open(`${seeds(server, other)}0`, { patienceMs: 300 });
    const pages = store.subscribe({ signal: AbortSignal.timeout(10_000) })[Symbol.asyncIterator]();
    expect(await pages.next()).toMatchObject({ value: { live: true } });
    const broken = expect(pages.next()).rejects.toThrow();
    for (const node of [server, other]) node.faults.notReady = node.faults.noGossip = true;
    const read = expect(store.head()).rejects.toBeInstanceOf(StoreUnavailable);
    await pause(60);
    server.kill();
    other.kill();
    await broken;
    await read;
  });
});

it('writes each acknowledged append once while the server is killed under load', async () => {
  const server = await start();
  const store = open(server.url);
  const acknowledged: string[] = [];
  const until = performance.now() + 3_000;
  const write = async (): Promise<void> => {
    while (performance.now() < until) {
      const given = events(1);
      await store.append(newStream(), 'none', given);
      acknowledged.push(given[0]?.id as string);
    }
  };
  const writing = Promise.all(Array.from({ length: 64 }, write));
  for (let n = 0; n < 4; n++) {
    await pause(500);
    server.kill();
    await pause(100);
    await server.restart();
  }
  await writing;
  const written = server.log.records.filter((r) => !r.type.startsWith('$')).map((r) => r.id);
  expect(new Set(written).size).toBe(written.length);
  expect(written.toSorted()).toEqual(acknowledged.toSorted());
  expect(acknowledged.length).toBeGreaterThan(300);
});
