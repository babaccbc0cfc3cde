import { Query } from '@nestjs/cqrs';

export interface LinkQuestion {
  readonly itemId: string;
  readonly kind: 'rests-on' | 'same-act-as' | 'replaces';
  /** `to` = which records name this one; `from` = which ones this one names. */
  readonly direction: 'to' | 'from';
  /** Links up to here must be known: the position of the fact that makes one ask. */
  readonly position: string;
  /** Links of records made later do not count: the record time of that fact. */
  readonly recordedUntil: string;
}

/** Item ids on the other side of a link: for processes, which must not act on stale rows. */
export class FindLinkedRecords extends Query<readonly string[]> {
  constructor(readonly question: LinkQuestion) {
    super();
  }
}
