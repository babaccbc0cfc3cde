/** Opaque place in the global order of one store; only the store's `comparePositions` may look inside. */
export type Position = string;
/** Revision of the last event the writer has seen, or `none` for a stream that must not exist yet. Never "any". */
export type ExpectedRevision = bigint | 'none';

/** An event ready to be kept: everything already checked, sealed, canonical and hashed. */
export interface EncodedEvent {
  /** UUID; the same id appended again at the same place is the same event. */
  readonly id: string;
  readonly type: string;
  /** Version of the payload. */
  readonly version: number;
  /** Canonical JSON (RFC 8785) of the payload; kept byte for byte. */
  readonly data: string;
  /** Canonical JSON of the metadata; kept byte for byte. */
  readonly metadata: string;
  /** SHA-256, lower-case hexadecimal, of the event's canonical bytes. */
  readonly hash: string;
}

export interface StoredEvent extends EncodedEvent {
  readonly stream: string;
  /** From 0n. */
  readonly revision: bigint;
  readonly position: Position;
  /** ISO 8601 UTC with microseconds, by the store's clock; never earlier than that of a lower position. */
  readonly recordedAt: string;
}

export interface AppendResult {
  /** Revision of the last event written. */
  readonly revision: bigint;
  /** Position of the last event written. */
  readonly position: Position;
}

export interface Page {
  readonly events: readonly StoredEvent[];
  /** Everything up to here has been looked at, whether or not it passed the filter. */
  readonly upTo: Position | undefined;
  /** True when nothing more was there at the moment of reading. */
  readonly live: boolean;
}

export interface SubscribeOptions {
  /** Exclusive; from the beginning where absent. */
  readonly after?: Position | undefined;
  /** Only these event types; all where absent. */
  readonly types?: readonly string[] | undefined;
  readonly signal: AbortSignal;
}

/**
 * Limit of one append: the bytes of data and metadata of its events, and of what is kept beside them (type, version,
 * hash). So counted, every store takes it as it comes: EventStoreDB's own limit is 1 MiB with all of that.
 */
export const MAX_APPEND_BYTES = 1_048_576;

/**
 * The store of facts: append-only streams and one global order that never skips a fact.
 * An abstract class, so that it is the injection token too.
 */
export abstract class EventStore {
  /** Identity of this store's history; another one after a restore or a copy. */
  abstract storeId(): Promise<string>;

  /**
   * Appends all events or none.
   * @throws RevisionConflict when the stream is elsewhere; a repetition of the same ids at the same place is answered
   *   as the first time
   * @throws AppendRefused for what no store takes (no events, over 1 MiB, a text with U+0000, an id twice)
   * @throws StoreBusy when the queue is full
   * @throws StoreUnavailable when the connection is lost and stays so: the outcome is then unknown
   */
  abstract append(stream: string, expected: ExpectedRevision, events: readonly EncodedEvent[]): Promise<AppendResult>;

  /** One stream, forwards from `from` (inclusive, 0n) or backwards from its end. Empty where it does not exist. */
  abstract readStream(
    stream: string,
    options?: { from?: bigint; backwards?: boolean; limit?: number },
  ): Promise<readonly StoredEvent[]>;

  /** One page of the global order after `after` (exclusive). */
  abstract readAll(options: {
    after?: Position | undefined;
    limit: number;
    types?: readonly string[] | undefined;
  }): Promise<Page>;

  /**
   * Pages of the global order, without end: catch-up first, then live (`live` tells). Pulling is the back-pressure.
   * Ends quietly on abort, throws when the connection is lost or the store is closed: subscribe again from the last
   * `upTo`.
   */
  abstract subscribe(options: SubscribeOptions): AsyncIterable<Page>;

  /** Position of the last event of all; undefined in an empty store. */
  abstract head(): Promise<Position | undefined>;

  /** Negative, zero, positive as by `Array.sort`. */
  abstract comparePositions(a: Position, b: Position): number;

  /**
   * The only position that may follow in a store that leaves no gaps, so that `verify` sees when an event was taken out;
   * undefined where a store may leave gaps.
   */
  positionAfter(_position: Position | undefined): Position | undefined {
    return undefined;
  }

  /** Waits for appends under way, ends subscriptions, lets connections go. A second call does nothing. */
  abstract close(): Promise<void>;
}
