import { Query } from '@nestjs/cqrs';

/** Entries that rest on a record, for a process, which must not act on stale rows. */
export class FindEntriesRestingOn extends Query<readonly string[]> {
  constructor(
    readonly itemId: string,
    /** Entries up to this position must be known. */
    readonly position: string,
    /** Entries recorded later do not count. */
    readonly recordedUntil: string,
  ) {
    super();
  }
}
