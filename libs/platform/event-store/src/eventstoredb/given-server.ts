import { EventStoreDbDouble } from './double/eventstoredb-double';
import { Log } from './double/log';

/** The server a spec runs against: the one of `ESDB_URL`, else a double whose positions begin beyond 2^53. */
export interface GivenServer {
  readonly url: string;
  readonly double: EventStoreDbDouble | undefined;
  close(): Promise<void>;
}

export const givenServer = async (): Promise<GivenServer> => {
  const url = process.env['ESDB_URL'];
  if (url) return { url, double: undefined, close: () => Promise.resolve() };
  const double = await EventStoreDbDouble.start(new Log(undefined, 2n ** 53n));
  return { url: double.url, double, close: async () => double.kill() };
};
