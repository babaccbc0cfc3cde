import { randomUUID } from 'node:crypto';
import { EventStoreDbDouble } from './double/eventstoredb-double';
import { EventStoreDbEventStore, type EventStoreDbOptions } from './eventstoredb.event-store';

/** The server a spec runs against: the one of `ESDB_URL`, else a double. */
export interface GivenServer {
  readonly url: string;
  readonly double: EventStoreDbDouble | undefined;
  close(): Promise<void>;
}

export const givenServer = async (): Promise<GivenServer> => {
  const url = process.env['ESDB_URL'];
  if (url) return { url, double: undefined, close: () => Promise.resolve() };
  const double = await EventStoreDbDouble.start();
  return { url: double.url, double, close: async () => double.kill() };
};

/** A store that is empty, also on a server with data of others. */
export const emptyStore = ({ url }: GivenServer, options: Partial<EventStoreDbOptions> = {}): EventStoreDbEventStore =>
  new EventStoreDbEventStore({ url, prefix: `spec-${randomUUID()}.`, ...options });
