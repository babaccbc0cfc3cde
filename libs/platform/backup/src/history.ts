import type { StoredEvent } from '@platform/event-store';

/** Facts in their global order, wherever they lie. */
export interface History {
  /**
   * From the fact after this one on, from the first where none is given; each verified as it is read.
   * @throws BackupFault where a fact is not as recorded, or `after` is none of this history
   */
  pages(after?: StoredEvent): AsyncIterable<readonly StoredEvent[]>;
}

/** Wherever it is read: a store may tell the time of a fact that is read by itself otherwise than in the global order. */
export const isSameEvent = (a: StoredEvent, b: StoredEvent): boolean => a.id === b.id && a.hash === b.hash;

/** In two histories, each read in its global order. */
export const isSameFact = (a: StoredEvent, b: StoredEvent): boolean =>
  isSameEvent(a, b) && a.stream === b.stream && a.revision === b.revision && a.recordedAt === b.recordedAt;
