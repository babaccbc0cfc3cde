import { fork } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type FreshDatabase, freshDatabase } from '@platform/testing';
import { eventWith, newStream } from '../contract/given';
import type { EventStore, Position } from '../port/event-store';
import { PostgresEventStore } from '../postgres/postgres.event-store';
import { RawWriter, writeRaw } from './raw-writer';

let database: FreshDatabase;
const stores: PostgresEventStore[] = [];
const open = (): PostgresEventStore => {
  stores.push(new PostgresEventStore({ url: database.url, readConnections: 3 }));
  return stores.at(-1) as PostgresEventStore;
};

beforeEach(async () => {
  database = await freshDatabase();
});
let stopReading: AbortController;
beforeEach(() => (stopReading = new AbortController()));
afterEach(async () => {
  stopReading.abort();
  await Promise.all(stores.splice(0).map((store) => store.close()));
  await database.drop();
});

const recorded = async (): Promise<{ id: string; position: string; type: string }[]> =>
  database.dataSource.query(`select id, position::text, type from events.event e order by e.position`);

/** Follows from the beginning, again from where it was after each loss, until `last` says where the end is. */
const readLive = async (
  store: EventStore,
  stop: AbortSignal,
  { seen, types }: { seen: string[]; types?: readonly string[] },
): Promise<void> => {
  let upTo: Position | undefined;
  while (!stop.aborted)
    try {
      for await (const page of store.subscribe({ after: upTo, types, signal: stop })) {
        seen.push(...page.events.map((e) => e.id));
        upTo = page.upTo;
      }
    } catch {
      await pause(20);
    }
};

const writeThrough = async (store: EventStore, signal: AbortSignal, acknowledged: Set<string>): Promise<void> => {
  while (!signal.aborted) {
    const event = eventWith({}, { type: Math.random() < 0.2 ? 'Rare' : 'LampLit' });
    await store.append(newStream(), 'none', [event]);
    acknowledged.add(event.id);
    await pause(Math.random() * 5);
  }
};

/** Ends connections of writers and of adapters (reading, appending, listening) at random. */
const terminate = async (signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    await pause(150);
    await database.dataSource.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name in ('raw writer', 'zhixin events', 'zhixin events (listen)')
       order by random() limit 2`,
    );
  }
};

const killWriters = async (signal: AbortSignal): Promise<number> => {
  let killed = 0;
  while (!signal.aborted) {
    const child = fork(path.join(__dirname, 'dying-writer.cjs'), [database.url], { execArgv: [] });
    await new Promise((resolve, reject) =>
      child.once('message', resolve).once('exit', () => reject(new Error('a writer died before it was killed'))),
    );
    await pause(100 + Math.random() * 200);
    const exit = new Promise((resolve) => child.once('exit', resolve));
    if (child.kill('SIGKILL')) await exit;
    killed++;
  }
  return killed;
};

const WRITING_MS = 6_000;

const until = async (reached: () => boolean, limitMs = 30_000): Promise<void> => {
  for (const end = performance.now() + limitMs; !reached() && performance.now() < end;) await pause(50);
};

it('skips no fact while writers commit out of order, roll back, lose their connection and are killed', async () => {
  const adapters = [open(), open(), open()];
  const readers: { store: EventStore; seen: string[]; types?: readonly string[] }[] = [
    ...adapters.map((store) => ({ store, seen: [] })),
    { store: open(), seen: [] },
    { store: open(), seen: [], types: ['Rare'] },
  ];
  const reading = Promise.all(readers.map((reader) => readLive(reader.store, stopReading.signal, reader)));

  const writing = AbortSignal.timeout(WRITING_MS);
  const done = new Set<string>();
  const writers = [
    ...adapters.flatMap((store) => Array.from({ length: 6 }, () => writeThrough(store, writing, done))),
    ...Array.from({ length: 4 }, () => writeRaw(database.url, writing, done)),
  ];
  const [killed] = await Promise.all([killWriters(writing), terminate(writing), ...writers]);

  const all = await recorded();
  const ids = all.map((e) => e.id);
  const due = ({ types }: { types?: readonly string[] }): string[] =>
    all.filter((e) => !types || types.includes(e.type)).map((e) => e.id);
  await until(() => readers.every((reader) => reader.seen.length >= due(reader).length));
  await pause(200);
  stopReading.abort();
  await reading;

  for (const reader of readers) expect(reader.seen).toEqual(due(reader));
  expect(all.map((e) => e.position)).toEqual(all.map((_, n) => String(n + 1)));
  expect(new Set(ids).size).toBe(ids.length);
  expect([...done].filter((id) => !ids.includes(id))).toEqual([]);
  expect(killed).toBeGreaterThan(0);
  expect(done.size).toBeGreaterThan(100);
});

/** One writer takes its place first and commits last; a reader looks in between. */
const overtaking = async (): Promise<{ committed: string[]; seen: string[] }> => {
  const [early, late] = [await RawWriter.connect(database.url), await RawWriter.connect(database.url)];
  const store = open();
  await early.client.query('begin');
  const first = await early.append();
  const second = late.append();
  await Promise.race([second, pause(300)]);
  const between = await store.readAll({ limit: 10 });
  await early.client.query('commit');
  await second;
  const after = await store.readAll({ after: between.upTo, limit: 10 });
  await Promise.all([early.end(), late.end()]);
  return { committed: [first, await second], seen: [...between.events, ...after.events].map((e) => e.id) };
};

it('shows a fact that commits late, for the other waits for it', async () => {
  const { committed, seen } = await overtaking();
  expect(seen).toEqual(committed);
});

it('would skip it with a plain sequence and no lock: this test can fail', async () => {
  await database.dataSource.query(`create sequence events.plain`);
  const [{ source }] = await database.dataSource.query(
    `select pg_get_functiondef('events.append_unopposed'::regproc) as source`,
  );
  const plain = String(source)
    .replace(/perform pg_advisory_xact_lock\([^;]*;/, '')
    .replace('last_position + g.place', `nextval('events.plain')`);
  await database.dataSource.query(plain);
  const { committed, seen } = await overtaking();
  expect(seen).toEqual(committed.slice(1));
});

it('waits for a long transaction rather than overtake it, and frees the lock when its holder dies', async () => {
  const holder = await RawWriter.connect(database.url);
  const store = open();
  await holder.client.query('begin');
  const lost = await holder.append();
  const event = eventWith({});
  const append = store.append(newStream(), 'none', [event]);
  await pause(200);
  expect(await store.head()).toBeUndefined();
  await database.dataSource.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'raw writer'`,
  );
  expect(await append).toEqual({ revision: 0n, position: '1' });
  expect((await store.readAll({ limit: 10 })).events.map((e) => e.id)).toEqual([event.id]);
  expect(lost).not.toBe(event.id);
  await holder.end();
});
