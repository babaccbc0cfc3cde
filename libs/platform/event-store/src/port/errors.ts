import type { ExpectedRevision } from './event-store';

/** The stream is not where the writer believed it to be: load, decide and append again. */
export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: ExpectedRevision,
  ) {
    super(`stream ${stream} is at ${actual}, not at ${expected}`);
  }
}

export type AppendRefusal =
  | 'EMPTY_APPEND'
  | 'APPEND_TOO_LARGE'
  | 'NUL_CHARACTER'
  | 'NOT_UNICODE'
  | 'REPEATED_EVENT_ID'
  | 'BAD_EVENT_ID'
  | 'BAD_HASH'
  | 'BAD_NAME'
  | 'BAD_REVISION'
  | 'BAD_VERSION';

/** An append that no store takes. */
export class AppendRefused extends Error {
  override readonly name = 'AppendRefused';
  constructor(
    readonly code: AppendRefusal,
    message: string,
  ) {
    super(message);
  }
}

/** The queue of appends is full: try again after `retryAfterMs`. */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy';
  constructor(readonly retryAfterMs: number) {
    super('the event store takes no more appends at the moment');
  }
}

/**
 * The store could not be reached for so long that whether the append was written is not known.
 * Repeat it with the same ids: it is then written once, or answered as the first time.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  constructor(override readonly cause: unknown) {
    super(`the event store cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
