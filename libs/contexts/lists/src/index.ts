export { listingEvents } from './events/listing.events';
export { AnnulListEntry, type EntryAnnulment } from './commands/annul-list-entry/annul-list-entry.decide';
export { EndListEntry, type EndOfEntry } from './commands/end-list-entry/end-list-entry.decide';
export { PutOnWatchList, type WatchListEntry } from './commands/put-on-watch-list/put-on-watch-list.decide';
export { type ListEntry, RecordListEntry } from './commands/record-list-entry/record-list-entry.decide';
export { ReinstateListEntry } from './commands/reinstate-list-entry/reinstate-list-entry.decide';
export { TakeOffWatchList } from './commands/take-off-watch-list/take-off-watch-list.decide';
export { evolveListItem, listItemIdOf, listStreamOf } from './rules/listing-item.rule';
export { LIST_TERMS, listTermsSchema } from './rules/list-terms.rule';
