import { createHash } from 'node:crypto';
import { type FreshDatabase, freshDatabase } from '@platform/testing';
import { events, eventWith, newStream } from '../contract/given';
import { InMemoryEventStore } from '../in-memory/in-memory.event-store';
import type { EventStore, StoredEvent } from '../port/event-store';
import { PostgresEventStore } from '../postgres/postgres.event-store';
import { type Verification, verifyEvents } from './verify-events';

const hashOf = (_stream: string, event: StoredEvent): string => createHash('sha256').update(event.data).digest('hex');

const verify = async (store: EventStore): Promise<Verification> => {
  let last: Verification | undefined;
  for await (const state of verifyEvents(store, hashOf)) last = state;
  return last as Verification;
};

it('says of an empty store that nothing is wrong', async () =>
  expect(await verify(new InMemoryEventStore())).toEqual({
    events: 0,
    streams: 0,
    upTo: undefined,
    faults: 0,
    firstFaults: [],
  }));

it('tells how far it has come, page by page', async () => {
  const store = new InMemoryEventStore();
  for (let n = 0; n < 3; n++) await store.append(newStream(), 'none', events(700));
  const states: number[] = [];
  for await (const { events: seen } of verifyEvents(store, hashOf)) states.push(seen);
  expect(states).toEqual([1_000, 2_000, 2_100]);
});

describe('on PostgreSQL, by someone who may alter the tables', () => {
  let database: FreshDatabase;
  let store: PostgresEventStore;
  const stream = newStream();
  beforeEach(async () => {
    database = await freshDatabase();
    store = new PostgresEventStore({ url: database.url });
    await store.append(stream, 'none', events(3));
    await store.append(newStream(), 'none', [eventWith({ other: true })]);
    await store.append(stream, 2n, events(2));
  });
  afterEach(async () => {
    await store.close();
    await database.drop();
  });

  const tamper = async (sql: string): Promise<Verification> => {
    await database.dataSource.query('alter table events.event disable trigger nothing_recorded_is_altered');
    await database.dataSource.query(sql);
    return verify(store);
  };

  it('finds nothing where nothing was altered', async () =>
    expect(await verify(store)).toEqual({ events: 6, streams: 2, upTo: '6', faults: 0, firstFaults: [] }));

  it('finds bytes that are not those recorded', async () =>
    expect(await tamper(`update events.event set data = '{"n":7}' where position = 2`)).toMatchObject({
      faults: 1,
      firstFaults: [{ fault: 'hash', position: '2', stream, revision: 1n }],
    }));

  it('finds that an event was taken out of the middle of a stream', async () =>
    expect(await tamper(`delete from events.event where position = 2`)).toMatchObject({
      firstFaults: [
        { fault: 'revision', position: '3' },
        { fault: 'position', position: '3' },
      ],
    }));

  it('finds that the beginning of a stream was taken out', async () =>
    expect(await tamper(`delete from events.event where position = 1`)).toMatchObject({
      faults: 2,
      firstFaults: [
        { fault: 'revision', position: '2' },
        { fault: 'position', position: '2' },
      ],
    }));

  it('finds that a whole stream was taken out', async () =>
    expect(await tamper(`delete from events.event where position = 4`)).toMatchObject({
      faults: 1,
      firstFaults: [{ fault: 'position', position: '5' }],
    }));

  it('finds a record time that goes backwards', async () =>
    expect(
      await tamper(`update events.event set recorded_at = recorded_at - interval '1 day' where position = 6`),
    ).toMatchObject({ firstFaults: [{ fault: 'time', position: '6' }] }));
});
