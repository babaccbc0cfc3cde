import { freshDatabase } from '@platform/testing';
import { eventStoreContract } from '../contract/event-store.contract';
import { PostgresEventStore } from './postgres.event-store';

eventStoreContract('PostgreSQL', async () => {
  const database = await freshDatabase();
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
});
