import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { type FreshDatabase, freshDatabase } from '@platform/testing';
import { events, eventWith, newStream } from '../contract/given';
import { RevisionConflict, StoreUnavailable } from '../port/errors';
import { PostgresEventStore } from './postgres.event-store';

let database: FreshDatabase;
let store: PostgresEventStore;
beforeEach(async () => {
  database = await freshDatabase();
  store = new PostgresEventStore({ url: database.url });
});
afterEach(async () => {
  await store.close();
  await database.drop();
});

const terminate = (application: string): Promise<unknown> =>
  database.dataSource.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = $1`,
    [application],
  );

const connection = async (): Promise<Client> => {
  const client = new Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

it('a subscription ends with an error when its connection is lost, and another goes on from there', async () => {
  const seen: string[] = [];
  let upTo: string | undefined;
  const follow = async (enough: number): Promise<void> => {
    for await (const page of store.subscribe({ after: upTo, signal: new AbortController().signal })) {
      seen.push(...page.events.map((e) => e.position));
      upTo = page.upTo;
      if (seen.length >= enough) return;
    }
  };
  const first = expect(follow(99)).rejects.toThrow();
  await store.append(newStream(), 'none', events(2));
  await pause(100);
  await terminate('zhixin events (listen)');
  await first;
  await store.append(newStream(), 'none', events(2));
  await follow(4);
  expect(seen).toEqual(['1', '2', '3', '4']);
});

it('a subscription hears of appends although a call was lost', async () => {
  const client = await connection();
  const abort = new AbortController();
  const pages = store.subscribe({ signal: abort.signal })[Symbol.asyncIterator]();
  expect(await pages.next()).toMatchObject({ value: { events: [], live: true } });
  const next = pages.next();
  await client.query(
    `insert into events.event (position, recorded_at, revision, version, id, hash, stream, type, data, metadata)
     values (1, now(), 0, 1, gen_random_uuid(), sha256('x'), 'quiet', 'X', '{}', '{}')`,
  );
  expect(await next).toMatchObject({ value: { events: [{ stream: 'quiet' }], upTo: '1', live: true } });
  abort.abort();
  expect(await pages.next()).toMatchObject({ done: true });
  await client.end();
});

it('appends whose connection is lost before the answer are written once and answered', async () => {
  const holder = await connection();
  await holder.query(`begin; select pg_advisory_xact_lock(hashtextextended('events.append', 0))`);
  const stream = newStream();
  const given = events(3);
  const append = store.append(stream, 'none', given);
  await pause(100);
  await terminate('zhixin events');
  await pause(50);
  await holder.query('commit');
  expect(await append).toEqual({ revision: 2n, position: '3' });
  expect((await store.readStream(stream)).map((e) => e.id)).toEqual(given.map((e) => e.id));
  await holder.end();
});

it('a writer that goes round the lock makes only the loser of the race fail', async () => {
  const stream = newStream();
  const rogue = await connection();
  await rogue.query('begin');
  await rogue.query(
    `insert into events.event (position, recorded_at, revision, version, id, hash, stream, type, data, metadata)
     values (1, now(), 0, 1, gen_random_uuid(), sha256('x'), $1, 'X', '{}', '{}')`,
    [stream],
  );
  const answers = Promise.allSettled(
    [newStream(), stream, newStream()].map((s) => store.append(s, 'none', [eventWith({})])),
  );
  await pause(100);
  await rogue.query('commit');
  const [one, loser, two] = await answers;
  expect([one, two]).toMatchObject([{ value: { position: '2' } }, { value: { position: '3' } }]);
  expect(loser).toMatchObject({ status: 'rejected', reason: expect.any(RevisionConflict) });
  await rogue.end();
});

it('says so when no server is there, and does not end the program', async () => {
  const nowhere = new PostgresEventStore({ url: 'postgres://nobody@127.0.0.1:1/nothing', patienceMs: 100 });
  await expect(nowhere.append(newStream(), 'none', [eventWith({})])).rejects.toBeInstanceOf(StoreUnavailable);
  const subscription = nowhere.subscribe({ signal: new AbortController().signal })[Symbol.asyncIterator]();
  await expect(subscription.next()).rejects.toThrow();
  await nowhere.close();
});
