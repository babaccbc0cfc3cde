import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { connectionTo, defaultPoolSize, isConnectionLost } from './connection';

type Class = abstract new (...args: never[]) => unknown;

export interface DatabaseOptions {
  readonly url: string;
  /** Entities of the read tables. */
  readonly entities?: readonly Class[] | undefined;
  /** Migrations; run in the order of the timestamps in their names. */
  readonly migrations?: readonly Class[] | undefined;
  readonly poolSize?: number | undefined;
  /** How long to wait for a server that is not there yet. */
  readonly patienceMs?: number | undefined;
  /** Told of trouble with idle connections and of waiting; without values of rows. */
  readonly log?: ((line: string) => void) | undefined;
}

/** Opens the pool for tables, migrations and transactions; waits a while for a server that is still starting. */
export const openDataSource = async (options: DatabaseOptions): Promise<DataSource> => {
  const { url, entities = [], migrations = [], poolSize, patienceMs = 10_000, log = () => undefined } = options;
  const { connectionString, types, ...connection } = connectionTo(url);
  const dataSource = new DataSource({
    type: 'postgres',
    url: connectionString as string,
    entities: [...entities] as Function[],
    migrations: [...migrations] as Function[],
    migrationsTransactionMode: 'each',
    migrationsTableName: 'migration',
    installExtensions: false,
    poolSize: poolSize ?? defaultPoolSize(),
    poolErrorHandler: (error: Error) => log(`an idle database connection was lost: ${error.message}`),
    extra: { types, ...connection },
  } satisfies DataSourceOptions);
  for (const end = performance.now() + patienceMs; ; await pause(500))
    try {
      return await dataSource.initialize();
    } catch (error) {
      if (!isConnectionLost(error) || performance.now() > end) throw error;
      log('waiting for the database');
    }
};

/** Any number; the same in every program that migrates this database. */
const MIGRATION_LOCK = 731_964_001;

/**
 * Brings the tables up to date, one program at a time; what another has done meanwhile is not done again. Returns the
 * names of the migrations it ran.
 */
export const migrate = async (dataSource: DataSource): Promise<readonly string[]> => {
  const { url } = dataSource.options as { url: string };
  const guard = new Client({ connectionString: url });
  guard.on('error', () => undefined);
  await guard.connect();
  try {
    await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await dataSource.query('create schema if not exists read');
    return (await dataSource.runMigrations()).map(({ name }) => name);
  } finally {
    await guard.end();
  }
};
