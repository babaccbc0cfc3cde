import { freshDatabase } from '@platform/testing';
import { historyContract } from '../contract/history.contract';
import { PostgresEventStore } from './postgres.event-store';
import { PostgresHistoryWriter } from './postgres.history-writer';

historyContract('PostgreSQL', async () => {
  const database = await freshDatabase();
  const store = new PostgresEventStore({ url: database.url });
  const close = async (): Promise<void> => {
    await store.close();
    await database.drop();
  };
  return { store, writer: () => new PostgresHistoryWriter(database.url), close };
});
