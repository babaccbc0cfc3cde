import type { Configuration } from '@platform/config';
import type { EventStore, HistoryWriter } from '@platform/event-store';
import { MeasuredEventStore, type Metrics, type Traces } from '@platform/telemetry';
import { EventStoreDbEventStore } from '../../../libs/platform/event-store/src/eventstoredb/eventstoredb.event-store';
import { EventStoreDbHistoryWriter } from '../../../libs/platform/event-store/src/eventstoredb/eventstoredb.history-writer';
import { PostgresEventStore } from '../../../libs/platform/event-store/src/postgres/postgres.event-store';
import { PostgresHistoryWriter } from '../../../libs/platform/event-store/src/postgres/postgres.history-writer';

/** Where events are kept, as configured, with what it does measured; `databaseUrl` is the database of the read tables. */
export const eventStoreOf = (
  { eventStore, esdbUrl }: Pick<Configuration, 'eventStore' | 'esdbUrl'>,
  databaseUrl: string,
  metrics: Metrics,
  traces: Traces | undefined,
): EventStore =>
  new MeasuredEventStore(
    eventStore === 'eventstoredb'
      ? new EventStoreDbEventStore({ url: esdbUrl as string, retried: metrics.retried })
      : new PostgresEventStore({ url: databaseUrl, watch: metrics }),
    metrics,
    traces,
  );

/** What writes a history into that place. */
export const historyWriterOf = (
  { eventStore, esdbUrl }: Pick<Configuration, 'eventStore' | 'esdbUrl'>,
  databaseUrl: string,
): HistoryWriter =>
  eventStore === 'eventstoredb'
    ? new EventStoreDbHistoryWriter({ url: esdbUrl as string })
    : new PostgresHistoryWriter(databaseUrl);
