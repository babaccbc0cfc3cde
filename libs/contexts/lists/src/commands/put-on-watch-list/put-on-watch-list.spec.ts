import { callerOf, decider } from '@platform/testing';
import { listingEvents } from '../../events/listing.events';
import { listing } from '../../events/listing.state';
import { entryExample, entryOutsideExample as outside } from '../../rules/examples.rule';
import { putOnWatchList, PutOnWatchList } from './put-on-watch-list.decide';

const given = decider(listing, putOnWatchList);
const by = callerOf('regulator', { agency: outside.agency.uscc });
const { list: _, legalBasis: __, representative: ___, ...entry } = entryExample;
const watch = new PutOnWatchList(entry, by);
const noTerm = { ...outside, term: undefined };
const watched = listingEvents.ListEntryRecorded(
  {
    ...entry,
    list: 'watch',
    agency: outside.agency.uscc,
    agencyName: '聊城市市场监督管理局',
    restsOn: [],
    pending: false,
  },
  entry.listedOn,
);

describe('the watch list', () => {
  it('takes an enterprise without a legal basis', () => given().when(watch, noTerm).then(watched));

  it('is quiet the second time', () => given(watched).when(watch, noTerm).then());

  it('is no other list, whatever was asked', () =>
    given()
      .when(new PutOnWatchList({ ...entry, list: 'serious' } as never, by), noTerm)
      .then(watched));

  it('refuses what any entry is refused for', () =>
    given()
      .when(new PutOnWatchList({ ...entry, listedOn: '2026-06-02' }, by), noTerm)
      .thenRejected('DATE_IN_THE_FUTURE'));
});
