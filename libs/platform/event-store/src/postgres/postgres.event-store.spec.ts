import { freshDatabase } from '@platform/testing';
import { eventStoreContract } from '../contract/event-store.contract';
import type { OpenStore } from '../contract/given';
import { PostgresEventStore } from './postgres.event-store';

/** @param before a position at which an event stands already */
const open = async (before?: bigint): Promise<OpenStore> => {
  const database = await freshDatabase();
  if (before !== undefined)
    await database.dataSource.query(
      `insert into events.event (position, recorded_at, revision, version, id, hash, stream, type, data, metadata)
       values ($1, now(), 0, 1, gen_random_uuid(), sha256('x'), 'far', 'X', '{}', '{}')`,
      [String(before)],
    );
  const stores: PostgresEventStore[] = [];
  const another = async (): Promise<PostgresEventStore> => {
    const store = new PostgresEventStore({ url: database.url, readConnections: 3 });
    stores.push(store);
    return store;
  };
  const close = async (): Promise<void> => {
    await Promise.all(stores.map((store) => store.close()));
    await database.drop();
  };
  return { store: await another(), reopen: another, close };
};

eventStoreContract('PostgreSQL', open, () => open(2n ** 53n));
