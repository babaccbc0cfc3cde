import { callerOf, decider } from '@platform/testing';
import { listingEvents } from '../../events/listing.events';
import { listing } from '../../events/listing.state';
import { entryExample, entryOutsideExample as outside } from '../../rules/examples.rule';
import { takeOffWatchList, TakeOffWatchList } from './take-off-watch-list.decide';

const given = decider(listing, takeOffWatchList);
const by = callerOf('regulator', { agency: outside.agency.uscc });
const { legalBasis: _, representative: __, ...entry } = entryExample;
const on = (list: 'watch' | 'serious' | 'abnormal') =>
  listingEvents.ListEntryRecorded({
    ...entry,
    list,
    agency: outside.agency.uscc,
    agencyName: '聊城市市场监督管理局',
    restsOn: [],
    pending: false,
  });
const watched = on('watch');
const body = { on: '2026-05-28', reason: '整改到位' };
const takeOff = (more: Partial<typeof body> = {}) => new TakeOffWatchList({ id: 'entry-1', ...body, ...more }, by);
const own = { relation: 'own' } as const;
const ended = listingEvents.ListEntryEnded({ ...body, ground: 'agency' }, '2026-05-28');

it('lets an enterprise go, by the agency, from that day on', () => given(watched).when(takeOff(), own).then(ended));

it('is quiet the second time, and refuses another day', () => {
  given(watched, ended).when(takeOff(), own).then();
  given(watched, ended)
    .when(takeOff({ on: '2026-05-29' }), own)
    .thenRejected('ENTRY_HAS_ENDED');
});

it.each(['serious', 'abnormal'] as const)('does not touch the %s list', (list) =>
  given(on(list)).when(takeOff(), own).thenRejected('NOT_ON_WATCH_LIST'),
);

it('refuses a day before the entry and one that has not come', () => {
  given(watched)
    .when(takeOff({ on: '2026-05-19' }), own)
    .thenRejected('DATES_OUT_OF_ORDER');
  given(watched)
    .when(takeOff({ on: '2026-06-02' }), own)
    .thenRejected('DATE_IN_THE_FUTURE');
});

it('is for the agency that put it there', () =>
  given(watched).when(takeOff(), { relation: 'none' }).thenRejected('NOT_YOUR_ENTRY'));

it('knows no entry that was never made, and does not end what is annulled', () => {
  given().when(takeOff(), own).thenRejected('ENTRY_UNKNOWN');
  given(watched, listingEvents.ListEntryAnnulled({ ground: 'authority', reason: '误列' }))
    .when(takeOff(), own)
    .thenRejected('ENTRY_ANNULLED');
});
