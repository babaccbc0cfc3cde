import { Exclusive } from '@platform/backup';
import type { Configuration } from '@platform/config';
import { migrate, openDataSource } from '@platform/database';
import type { EventStore } from '@platform/event-store';
import { Metrics } from '@platform/telemetry';
import { parts } from '../../../registry/src/contexts';
import { anyDatabase } from '../../../registry/src/database-of';
import { eventStoreOf } from '../../../registry/src/event-store-of';
import { migrationsOf } from '../../../registry/src/open-stores';

/** A registry's database and events, without the registry. */
export interface OpenPlace {
  readonly url: string;
  readonly exclusive: Exclusive;
  readonly database: Awaited<ReturnType<typeof openDataSource>>;
  readonly store: EventStore;
}

/** While `work` lasts no program is started there; whoever was connected before is told by `exclusive.others`. */
export const inPlace = async <T>(configuration: Configuration, work: (place: OpenPlace) => Promise<T>): Promise<T> => {
  const close: (() => Promise<unknown>)[] = [];
  const opened = <R>(resource: R, end: (resource: R) => Promise<unknown>): R => {
    close.unshift(() => end(resource));
    return resource;
  };
  try {
    const { url } = opened(await anyDatabase(configuration, () => undefined), (postgres) => postgres.stop());
    const exclusive = opened(await Exclusive.take(url), (it) => it.close());
    const migrations = migrationsOf(configuration, parts);
    const database = opened(await openDataSource({ url, migrations, poolSize: 2 }), (it) => it.destroy());
    await migrate(database);
    const store = opened(eventStoreOf(configuration, url, new Metrics(), undefined), (it) => it.close());
    return await work({ url, exclusive, database, store });
  } finally {
    for (const end of close) await end();
  }
};
