import type {
  AllStreamResolvedEvent,
  EventStoreDBClient,
  Filter,
  Position as ClientPosition,
} from '@eventstore/db-client';
import { eventTypeFilter, excludeSystemEvents, START, streamNameFilter } from '@eventstore/db-client';
import type { Recorded } from '../facts';
import type { LogPosition } from '../positions';

export type FeedItem =
  | { readonly event: Recorded }
  /** Everything up to here was looked at. */
  | { readonly checkpoint: LogPosition }
  /** Everything there was has been given. */
  | { readonly live: true };

/** How many events the server looks at for one step of a filtered subscription, and steps from checkpoint to checkpoint. */
const WINDOW = { maxSearchWindow: 500, checkpointInterval: 4 };
const BUFFERED = 64;

/** Everything but the server's own events, or but those of other stores. */
export const filterOfStore = (prefix: string): Filter =>
  prefix === '' ? excludeSystemEvents(WINDOW) : streamNameFilter({ prefixes: [prefix], ...WINDOW });

/** At least these types: as prefixes, so that no name needs escaping. */
export const filterOfTypes = (types: readonly string[]): Filter => eventTypeFilter({ prefixes: [...types], ...WINDOW });

/**
 * A subscription to all that is pulled: what the server pushes waits in a small buffer, then in the connection. Marks
 * (checkpoint, live) stand among the events in the order they came. Ends with an error when the connection is lost, and
 * quietly after `stop`.
 */
export class Feed implements AsyncIterable<FeedItem> {
  private readonly subscription;
  private stopped = false;

  constructor(client: EventStoreDBClient, { after, filter }: { after: LogPosition | undefined; filter: Filter }) {
    // Never throws: that would end the subscription without a word.
    const checkpointReached = (_: unknown, checkpoint: ClientPosition): void => this.mark({ checkpoint });
    this.subscription = client.subscribeToAll(
      { fromPosition: after ?? START, filter: { ...filter, checkpointReached } },
      { highWaterMark: BUFFERED },
    );
    // Errors may still come when nobody reads any more.
    this.subscription.on('error', () => undefined);
    this.subscription.on('caughtUp', () => this.mark({ live: true }));
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<FeedItem> {
    try {
      for await (const item of this.subscription as AsyncIterable<AllStreamResolvedEvent | FeedItem>) {
        if (this.stopped) return;
        if (!('event' in item) || item.event) yield item as FeedItem;
      }
    } catch (error) {
      if (!this.stopped) throw error;
    } finally {
      this.stop();
    }
    if (!this.stopped) throw new Error('the subscription has ended');
  }

  /** What still comes after this is not given out. */
  stop(): void {
    if (this.stopped) return;
    this.stopped = true;
    this.subscription.destroy();
    void this.subscription.unsubscribe().catch(() => undefined);
  }

  private mark(item: FeedItem): void {
    if (!this.subscription.destroyed) this.subscription.push(item);
  }
}
