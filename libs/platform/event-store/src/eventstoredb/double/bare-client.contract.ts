import { randomUUID } from 'node:crypto';
import { type EventData, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { EventStoreDbDouble } from './eventstoredb-double';

/**
 * A double and the bare client before it. What was measured on a real server is shown of the double as that client sees it:
 * each line is why the adapter does something.
 */
export const withBareClient = (): { readonly server: EventStoreDbDouble; readonly client: EventStoreDBClient } => {
  const given = {} as { server: EventStoreDbDouble; client: EventStoreDBClient };
  beforeEach(async () => {
    given.server = await EventStoreDbDouble.start();
    given.client = EventStoreDBClient.connectionString(given.server.url);
  });
  afterEach(async () => {
    await given.client.dispose();
    given.server.kill();
  });
  return given;
};

export const anEvent = (id: string = randomUUID()): EventData => jsonEvent({ id, type: 'LampLit', data: { n: 1 } });

/** What went wrong; undefined where nothing did. */
export const failure = (work: Promise<unknown>): Promise<any> => work.then(() => undefined).catch((e: unknown) => e);
