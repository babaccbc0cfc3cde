import type { StoredEvent } from './event-store';

/** Somebody else has appended to the store that a history is being written into. */
export class HistoryMoved extends Error {
  override readonly name = 'HistoryMoved';
}

/**
 * Writes a history that was recorded elsewhere into a store, in the same global order, with the record times it has
 * there. Nobody else may append meanwhile. Cut short, it goes on after `last`.
 */
export abstract class HistoryWriter {
  /** The last fact of all in the store; undefined in an empty one. */
  abstract last(): Promise<StoredEvent | undefined>;

  /**
   * Appends facts to the global order; durable when it resolves. Positions follow from the store: they are the original
   * ones where both stores count facts.
   * @throws HistoryMoved; whatever the database throws, and it is then not known how many were written
   */
  abstract write(facts: readonly StoredEvent[]): Promise<void>;

  /** Lets its connections go. */
  abstract close(): Promise<void>;
}
