import { type Caller, type Decide, reject } from '@platform/kernel';
import type { Listing } from '../../events/listing.state';
import type { ChangeOutside } from '../../rules/may-change.rule';
import { endListEntry, EndListEntry } from '../end-list-entry/end-list-entry.decide';

export interface EndOfWatch {
  readonly id: string;
  /** First day on which the enterprise is not watched any more. */
  readonly on: string;
  readonly reason: string;
}

/** Takes an enterprise off the watch list. */
export class TakeOffWatchList {
  constructor(
    readonly data: EndOfWatch,
    readonly by: Caller,
  ) {}
}

export const takeOffWatchList: Decide<TakeOffWatchList, Listing, string, ChangeOutside> = (
  { data, by },
  state,
  moment,
  outside,
) =>
  state.item && state.item.list !== 'watch'
    ? reject('NOT_ON_WATCH_LIST', '该记录不在监管名录。', 'This is no entry of the watch list.', {
        list: state.item.list,
      })
    : endListEntry(new EndListEntry({ ...data, ground: 'agency' }, by), state, moment, outside);
