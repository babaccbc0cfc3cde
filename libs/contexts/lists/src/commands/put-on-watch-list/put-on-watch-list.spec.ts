import { callerOf, decider } from '@platform/testing';
import { listingEvents } from '../../events/listing.events';
import { listing } from '../../events/listing.state';
import { entryExample, entryOutsideExample as outside } from '../../rules/examples.rule';
import { takeOffWatchList, TakeOffWatchList } from '../take-off-watch-list/take-off-watch-list.decide';
import { putOnWatchList, PutOnWatchList } from './put-on-watch-list.decide';

const by = callerOf('regulator', { agency: outside.agency.uscc });
const { list: _, legalBasis: __, representative: ___, ...entry } = entryExample;
const watched = listingEvents.ListEntryRecorded(
  { ...entry, list: 'watch', agency: outside.agency.uscc, agencyName: '聊城市市场监督管理局', restsOn: [] },
  entry.listedOn,
);
const serious = listingEvents.ListEntryRecorded({ ...watched.data, list: 'serious', legalBasis: '依据' });

describe('the watch list', () => {
  const on = decider(listing, putOnWatchList);
  const off = decider(listing, takeOffWatchList);
  const end = new TakeOffWatchList({ id: 'entry-1', on: '2026-05-28', reason: '整改到位' }, by);

  it('takes an enterprise without a legal basis', () =>
    on()
      .when(new PutOnWatchList(entry, by), { ...outside, term: undefined })
      .then(watched));

  it('lets it go again', () =>
    off(watched)
      .when(end, { relation: 'own' })
      .then(listingEvents.ListEntryEnded({ on: '2026-05-28', ground: 'agency', reason: '整改到位' }, '2026-05-28')));

  it('does not touch entries of other lists, or those of other agencies', () => {
    off(serious).when(end, { relation: 'own' }).thenRejected('NOT_ON_WATCH_LIST');
    off(watched).when(end, { relation: 'none' }).thenRejected('NOT_YOUR_ENTRY');
  });
});
