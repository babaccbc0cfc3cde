import {
  AppendRefused,
  type AppendResult,
  type EncodedEvent,
  EventStore,
  type ExpectedRevision,
  type Page,
  type Position,
  RevisionConflict,
  StoreBusy,
  type StoredEvent,
  StoreUnavailable,
  type SubscribeOptions,
} from '@platform/event-store';
import type { Traces } from '../traces/traces';
import type { AppendFailure, Metrics } from './metrics';

/** Any event store, with the time of its appends and reads told, and each append a step of its trace. */
export class MeasuredEventStore extends EventStore {
  constructor(
    private readonly store: EventStore,
    private readonly metrics: Metrics,
    private readonly traces?: Traces | undefined,
  ) {
    super();
  }

  override async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EncodedEvent[],
  ): Promise<AppendResult> {
    const begun = performance.now();
    try {
      const append = () => this.store.append(stream, expected, events);
      const result = await (this.traces?.step('append', append) ?? append());
      this.metrics.appended((performance.now() - begun) / 1_000);
      return result;
    } catch (error) {
      this.metrics.appendFailed(failureOf(error));
      throw error;
    }
  }

  override async readStream(...asked: Parameters<EventStore['readStream']>): Promise<readonly StoredEvent[]> {
    const begun = performance.now();
    const events = await this.store.readStream(...asked);
    this.metrics.read('stream', (performance.now() - begun) / 1_000);
    return events;
  }

  override async readAll(...asked: Parameters<EventStore['readAll']>): Promise<Page> {
    const begun = performance.now();
    const page = await this.store.readAll(...asked);
    this.metrics.read('page', (performance.now() - begun) / 1_000);
    return page;
  }

  override storeId(): Promise<string> {
    return this.store.storeId();
  }

  override subscribe(options: SubscribeOptions): AsyncIterable<Page> {
    return this.store.subscribe(options);
  }

  override head(): Promise<Position | undefined> {
    return this.store.head();
  }

  override comparePositions(a: Position, b: Position): number {
    return this.store.comparePositions(a, b);
  }

  override positionAfter(position: Position | undefined): Position | undefined {
    return this.store.positionAfter(position);
  }

  override close(): Promise<void> {
    return this.store.close();
  }
}

const failureOf = (error: unknown): AppendFailure => {
  if (error instanceof RevisionConflict) return 'conflict';
  if (error instanceof StoreBusy) return 'busy';
  if (error instanceof StoreUnavailable) return 'unavailable';
  return error instanceof AppendRefused ? 'refused' : 'other';
};
