import { bytesOf } from '../port/check-append';
import { RevisionConflict } from '../port/errors';
import { MAX_APPEND_BYTES, type StoredEvent } from '../port/event-store';
import { HistoryMoved, HistoryWriter } from '../port/history-writer';
import { EventStoreDbEventStore, type EventStoreDbOptions } from './eventstoredb.event-store';

/**
 * A history into EventStoreDB, one append after the other: only so is the global order that of the original. Each has
 * the revision and the ids of the original, so that a repetition is written once.
 */
export class EventStoreDbHistoryWriter extends HistoryWriter {
  private readonly store: EventStoreDbEventStore;

  constructor(options: EventStoreDbOptions) {
    super();
    this.store = new EventStoreDbEventStore(options);
  }

  override last(): Promise<StoredEvent | undefined> {
    return this.store.last();
  }

  override async write(facts: readonly StoredEvent[]): Promise<void> {
    for (const run of runsOf(facts))
      try {
        await this.store.appendCopied((run[0] as StoredEvent).stream, run);
      } catch (error) {
        if (!(error instanceof RevisionConflict)) throw error;
        throw new HistoryMoved(`another program appends to the store that a history is being written into: ${error}`);
      }
  }

  override close(): Promise<void> {
    return this.store.close();
  }
}

/** Facts of one stream that follow each other go together. */
export function* runsOf(facts: readonly StoredEvent[]): Generator<readonly StoredEvent[]> {
  let run: StoredEvent[] = [];
  let bytes = 0;
  for (const fact of facts) {
    const more = bytesOf([fact]);
    if (run.length > 0 && (run[0]?.stream !== fact.stream || bytes + more > MAX_APPEND_BYTES)) {
      yield run;
      [run, bytes] = [[], 0];
    }
    run.push(fact);
    bytes += more;
  }
  if (run.length > 0) yield run;
}
