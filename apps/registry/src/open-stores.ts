import { backupMigrations, refuseWhileMoving } from '@platform/backup';
import type { Configuration } from '@platform/config';
import { masterKeysOf } from '@platform/config';
import { type ContextPart, engineMigrations } from '@platform/cqrs';
import { Database } from '@platform/database';
import { type EventStore, eventStoreMigrations } from '@platform/event-store';
import { QueryLog } from '@platform/query-log';
import { openSealing, type Sealing, sealingMigrations } from '@platform/sealing';
import { Metrics, type Traces, tracesTo } from '@platform/telemetry';
import { eventStoreOf } from './event-store-of';
import { version } from './project';

/** Everything the registry keeps: read tables, events, keys, and who asked. */
export interface Stores extends Sealing {
  readonly database: Database;
  readonly store: EventStore;
  readonly queryLog: QueryLog;
  /** What they and the program around them do, for Prometheus. */
  readonly metrics: Metrics;
  /** Where traces are configured to go somewhere. */
  readonly traces: Traces | undefined;
  close(): Promise<void>;
}

/** All tables of a registry. */
export const migrationsOf = (
  { eventStore }: Pick<Configuration, 'eventStore'>,
  parts: readonly ContextPart[],
): ContextPart['migrations'] => [
  ...(eventStore === 'postgresql' ? eventStoreMigrations : []),
  ...sealingMigrations,
  ...engineMigrations,
  ...backupMigrations,
  ...parts.flatMap((part) => part.migrations),
];

/** Connects to the database, migrates it, opens events, keys and query log; finishes a forgetting that was cut short. */
export const openStores = async (
  url: string,
  parts: readonly ContextPart[],
  configuration: Pick<
    Configuration,
    | ('masterKey' | 'otherMasterKeys' | 'dataDir' | 'erasureJournal')
    | ('readTimeoutMs' | 'eventStore' | 'esdbUrl' | 'tracesTo' | 'tracePercent')
  >,
  log: (line: string) => void,
  traces = tracesTo(configuration, version),
): Promise<Stores> => {
  const migrations = migrationsOf(configuration, parts);
  const entities = parts.flatMap((part) => part.entities);
  const statementTimeoutMs = configuration.readTimeoutMs;
  const database = await Database.open({ url, entities, migrations, statementTimeoutMs, log });
  const metrics = new Metrics();
  const store = eventStoreOf(configuration, url, metrics, traces);
  const queryLog = new QueryLog({ url, codeVersion: version, onWritten: metrics.questionLogged });
  const close = async (): Promise<void> => {
    await queryLog.close();
    await store.close();
    await database.close();
    await traces?.close();
  };
  try {
    await refuseWhileMoving(database.dataSource);
    const masters = masterKeysOf(configuration);
    const sealing = await openSealing({
      database: database.dataSource,
      masters,
      journal: configuration.erasureJournal,
    });
    return { ...sealing, database, store, queryLog, metrics, traces, close };
  } catch (error) {
    await close();
    throw error;
  }
};
