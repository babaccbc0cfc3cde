import { type FreshDatabase, freshDatabase } from '@platform/testing';
import { events, eventWith, newStream } from '../contract/given';
import { CreateEventStore1764000000001 } from './create-event-store.migration';
import { PostgresEventStore } from './postgres.event-store';

let database: FreshDatabase;
let store: PostgresEventStore;
beforeAll(async () => {
  database = await freshDatabase();
  store = new PostgresEventStore({ url: database.url });
  await store.append(newStream(), 'none', events(2));
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

it.each([
  ['update', `update events.event set data = '{}'`],
  ['delete', `delete from events.event where position = 1`],
  ['truncate', `truncate events.event`],
  ['update that touches no row', `update events.event set data = '{}' where false`],
])('PostgreSQL itself refuses %s', async (_, sql) => {
  await expect(database.dataSource.query(sql)).rejects.toThrow('nothing recorded is ever altered');
  await expect(
    database.dataSource.transaction(async (tx) => {
      await tx.query('set local session_replication_role = replica');
      await tx.query(sql);
    }),
  ).rejects.toThrow('nothing recorded is ever altered');
  expect((await store.readAll({ limit: 10 })).events).toHaveLength(2);
});

it('a migration does not undo history', async () => {
  const runner = database.dataSource.createQueryRunner();
  await expect(new CreateEventStore1764000000001().down(runner)).rejects.toThrow('facts are recorded');
  await runner.release();
});

it('record time never goes backwards, even when the clock does', async () => {
  await database.dataSource.transaction(async (tx) => {
    await tx.query(
      `insert into events.event (position, recorded_at, revision, version, id, hash, stream, type, data, metadata)
       select max(position) + 1, now() + interval '1 hour', 0, 1, gen_random_uuid(), sha256('x'), 'from.tomorrow', 'X', '{}', '{}'
       from events.event`,
    );
  });
  const stream = newStream();
  await store.append(stream, 'none', [eventWith({})]);
  const [late] = await store.readStream('from.tomorrow');
  expect((await store.readStream(stream))[0]?.recordedAt).toBe(late?.recordedAt);
});

it('streams whose names differ only at the end lie together and stay apart', async () => {
  const [one, two] = ['records.penalty-A-2026-00aa', 'records.penalty-A-2026-00ab'];
  await store.append(one, 'none', events(2));
  await store.append(two, 'none', events(3));
  const [row] = await database.dataSource.query(
    `select events.stream_place($1) >> 32 = events.stream_place($2) >> 32 as together,
       events.stream_place($1) = events.stream_place($2) as same`,
    [one, two],
  );
  expect(row).toEqual({ together: true, same: false });
  expect(await store.readStream(one)).toHaveLength(2);
});
