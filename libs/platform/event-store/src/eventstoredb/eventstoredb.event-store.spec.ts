import { randomUUID } from 'node:crypto';
import { eventStoreContract } from '../contract/event-store.contract';
import type { OpenStore } from '../contract/given';
import { EventStoreDbEventStore } from './eventstoredb.event-store';
import { type GivenServer, givenServer } from './given-server';

let server: GivenServer;
beforeAll(async () => (server = await givenServer()));
afterAll(() => server.close());

/** Empty, also on a server with data of others. */
const open = async (): Promise<OpenStore> => {
  const prefix = `spec-${randomUUID()}.`;
  const stores: EventStoreDbEventStore[] = [];
  const another = async (): Promise<EventStoreDbEventStore> => {
    const store = new EventStoreDbEventStore({ url: server.url, prefix });
    stores.push(store);
    return store;
  };
  const close = async (): Promise<void> => {
    for (const store of stores) await store.close();
  };
  return { store: await another(), reopen: another, close };
};

// Only the double can be told where its positions begin.
if (process.env['ESDB_URL']) eventStoreContract('EventStoreDB', open);
else eventStoreContract('EventStoreDB (double)', open, open);
