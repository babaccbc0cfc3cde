import { EventStoreDbEventStore } from '../../../libs/platform/event-store/src/eventstoredb/eventstoredb.event-store';
import { paperStore } from '../paper-store';
import { measured } from './measured';

/** The product: checks, metadata, canonical bytes and hash, then the adapter. */
void paperStore(new EventStoreDbEventStore({ url: process.env['ESDB_URL'] ?? '' })).then(({ append }) =>
  measured(append),
);
