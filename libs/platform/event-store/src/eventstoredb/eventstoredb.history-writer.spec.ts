import { randomUUID } from 'node:crypto';
import { historyContract } from '../contract/history.contract';
import { EventStoreDbEventStore } from './eventstoredb.event-store';
import { EventStoreDbHistoryWriter } from './eventstoredb.history-writer';
import { type GivenServer, givenServer } from './given-server';

let server: GivenServer;
beforeAll(async () => void (server = await givenServer()));
afterAll(() => server.close());

historyContract('EventStoreDB', async () => {
  const options = { url: server.url, prefix: `spec-${randomUUID()}.` };
  const store = new EventStoreDbEventStore(options);
  return { store, writer: () => new EventStoreDbHistoryWriter(options), close: () => store.close() };
});
