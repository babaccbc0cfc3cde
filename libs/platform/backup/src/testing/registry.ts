import { randomUUID } from 'node:crypto';
import { FixedClock } from '@platform/calendar';
import { CommandRunner, EventRegistry, FactCodec, Fingerprint } from '@platform/cqrs';
import { openDataSource } from '@platform/database';
import type { EventStore, HistoryWriter, StoredEvent } from '@platform/event-store';
import type { Caller } from '@platform/kernel';
import { type LoggedQuestion, QueryLog, queryLogMigrations } from '@platform/query-log';
import { openSealing, type Sealing } from '@platform/sealing';
import {
  type FreshDatabase,
  freshDatabase,
  lamp,
  lampEvents,
  LightLamp,
  lightLamp,
  putLampOut,
  PutLampOut,
} from '@platform/testing';
import { EventStoreDbEventStore } from '../../../event-store/src/eventstoredb/eventstoredb.event-store';
import { EventStoreDbHistoryWriter } from '../../../event-store/src/eventstoredb/eventstoredb.history-writer';
import { PostgresEventStore } from '../../../event-store/src/postgres/postgres.event-store';
import { PostgresHistoryWriter } from '../../../event-store/src/postgres/postgres.history-writer';
import { Exclusive } from '../exclusive';
import { backupMigrations } from '../origin.migration';

export type Kind = { readonly esdb?: string | undefined };

/** A place for a registry, with nothing in it and nobody connected. */
export interface Place {
  readonly url: string;
  store(): EventStore;
  writer(): HistoryWriter;
  /** One statement on a connection of its own. */
  query<Row extends object>(sql: string, params?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** @param esdb URL of the server where events are to be kept in EventStoreDB */
export const newPlace = async ({ esdb }: Kind = {}): Promise<Place> => {
  const db: FreshDatabase = await freshDatabase({ migrations: [...queryLogMigrations, ...backupMigrations] });
  await db.dataSource.destroy();
  const { url } = db;
  const there = { url: esdb ?? '', prefix: `spec-${randomUUID()}.` };
  return {
    url,
    store: () => (esdb ? new EventStoreDbEventStore(there) : new PostgresEventStore({ url })),
    writer: () => (esdb ? new EventStoreDbHistoryWriter(there) : new PostgresHistoryWriter(url)),
    query: (sql, params) => connected(url, (database) => database.query(sql, params)),
    drop: () => db.drop(),
  };
};

type Database = Awaited<ReturnType<typeof openDataSource>>;

/** A connection as any program may have it. */
export const connected = async <T>(url: string, work: (database: Database) => Promise<T>): Promise<T> => {
  const database = await openDataSource({ url, poolSize: 4 });
  try {
    return await work(database);
  } finally {
    await database.destroy();
  }
};

const caller = (): Caller => ({
  subject: 'clerk-1',
  role: 'regulator',
  correlationId: 'spec',
  idempotencyKey: randomUUID(),
});

export const question = (askedOn: string, subject: string): LoggedQuestion => ({
  askedAt: `${askedOn}T02:03:04.567Z`,
  askedOn,
  reader: 'bank-1',
  role: 'bank',
  question: 'grade',
  basis: 'public',
  positions: '{}',
  rules: '',
  told: [{ subject, answer: `{"grade":"A","note":"制表\\t符 \\\\N ${subject}"}` }],
});

export interface World extends Sealing {
  readonly store: EventStore;
  readonly log: QueryLog;
  /** Lights a lamp and puts it out, as often as said, with a keeper whose name is sealed. */
  light(id: string, times?: number, idNumber?: string): Promise<void>;
}

/** A registry at work; closed when the work is done. */
export const at = async <T>(
  place: Place,
  { masters, journal }: { masters: readonly Buffer[]; journal: string },
  work: (world: World) => Promise<T>,
): Promise<T> =>
  connected(place.url, async (database) => {
    const store = place.store();
    const log = new QueryLog({ url: place.url, codeVersion: '0.1.0' });
    try {
      const sealing = await openSealing({ database, masters: { read: () => masters }, journal });
      const codec = new FactCodec(new EventRegistry([lampEvents]), sealing.keyring);
      const clock = new FixedClock('2026-06-01T02:00:00.000Z');
      const commands = new CommandRunner(store, codec, clock, new Fingerprint(sealing.keyring));
      const light = async (id: string, times = 1, idNumber = '371502199001010011'): Promise<void> => {
        for (let n = 0; n < times; n++) {
          const keeper = { name: '王某', idNumber };
          await commands.run(lamp, id, lightLamp, new LightLamp({ watts: n, keeper }, caller()));
          await commands.run(lamp, id, putLampOut, new PutLampOut({ reason: '熄灯\u2028' }, caller()));
        }
      };
      return await work({ ...sealing, store, log, light });
    } finally {
      await log.close();
      await store.close();
    }
  });

/** Everything a registry has told, for comparing. */
export const factsIn = async (place: Place): Promise<StoredEvent[]> => {
  const store = place.store();
  const facts: StoredEvent[] = [];
  try {
    for (let after: string | undefined, live = false; !live;) {
      const page = await store.readAll({ after, limit: 500 });
      facts.push(...page.events);
      ({ upTo: after, live } = page);
    }
  } finally {
    await store.close();
  }
  return facts;
};

/** What a restore or a copy writes into, while `work` lasts. */
export const into = async <T>(
  place: Place,
  work: (parts: { exclusive: Exclusive; store: EventStore; writer: HistoryWriter }) => Promise<T>,
): Promise<T> => {
  const exclusive = await Exclusive.take(place.url);
  const [store, writer] = [place.store(), place.writer()];
  try {
    return await work({ exclusive, store, writer });
  } finally {
    await writer.close();
    await store.close();
    await exclusive.close();
  }
};
