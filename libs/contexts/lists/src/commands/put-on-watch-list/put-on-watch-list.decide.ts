import type { Caller, Decide } from '@platform/kernel';
import type { Listing } from '../../events/listing.state';
import {
  type ListEntry,
  type ListEntryOutside,
  recordListEntry,
  RecordListEntry,
} from '../record-list-entry/record-list-entry.decide';

export type WatchListEntry = Omit<ListEntry, 'list' | 'representative' | 'controller'>;

/** Puts an enterprise on the watch list 监管名录（重点关注）: it needs no legal basis and is never published. */
export class PutOnWatchList {
  constructor(
    readonly data: WatchListEntry,
    readonly by: Caller,
  ) {}
}

export const putOnWatchList: Decide<PutOnWatchList, Listing, string, ListEntryOutside> = (
  { data, by },
  state,
  moment,
  outside,
) => recordListEntry(new RecordListEntry({ ...data, list: 'watch' }, by), state, moment, outside);
