import { callerOf, decider } from '@platform/testing';
import { listingEvents, type Paper } from '../../events/listing.events';
import { listing } from '../../events/listing.state';
import { entryExample, entryOutsideExample } from '../../rules/examples.rule';
import { reinstateListEntry, ReinstateListEntry } from './reinstate-list-entry.decide';

const given = decider(listing, reinstateListEntry);
const recorded = listingEvents.ListEntryRecorded({
  ...entryExample,
  agency: entryOutsideExample.agency.uscc,
  agencyName: '聊城市市场监督管理局',
  restsOn: [],
  pending: false,
});
const annulled = listingEvents.ListEntryAnnulled({ ground: 'court', reason: '判决撤销' });
const paper = { number: '（2026）鲁行再8号', date: '2026-05-28' };
const change = { reason: '再审改判', paper };
const regulator = callerOf('regulator', { agency: entryOutsideExample.agency.uscc });
const reinstate = (more: { paper?: Paper } = {}, by = regulator) =>
  new ReinstateListEntry({ id: 'entry-1', ...change, ...more }, by);
const own = { relation: 'own', basis: [] } as const;
const again = (opens: number) => listingEvents.ListEntryReinstated({ ...change, opens, pending: false }, paper.date);

it('lets an annulled entry count again, from the day of the paper, for the second and the third time', () => {
  given(recorded, annulled).when(reinstate(), own).then(again(2));
  given(recorded, annulled, again(2), annulled).when(reinstate(), own).then(again(3));
});

it('refuses an entry in force, also the second time', () => {
  given(recorded).when(reinstate(), own).thenRejected('ENTRY_IN_FORCE');
  given(recorded, annulled, again(2)).when(reinstate(), own).thenRejected('ENTRY_IN_FORCE');
});

it('what was never confirmed waits for its confirmation again', () => {
  const pending = { ...recorded, data: { ...recorded.data, pending: true } };
  const waiting = (opens: number) => ({ ...again(opens), data: { ...change, opens, pending: true } });
  given(pending, annulled).when(reinstate(), own).then(waiting(2));
  given(pending, annulled, waiting(2), annulled).when(reinstate(), own).then(waiting(3));
  given(pending, listingEvents.ListEntryConfirmed({}), annulled).when(reinstate(), own).then(again(2));
});

it('refuses while the record it rests on is annulled', () => {
  const basis = (status: 'recorded' | 'annulled') => [{ id: 'penalty-1', uscc: entryExample.uscc, status }];
  given(recorded, annulled)
    .when(reinstate(), { ...own, basis: basis('annulled') })
    .thenRejected('BASIS_ANNULLED');
  given(recorded, annulled)
    .when(reinstate(), { ...own, basis: basis('recorded') })
    .then(again(2));
});

it('refuses a paper of before the entry, or of a day that has not come', () => {
  for (const date of ['2026-05-19', '2026-06-02'])
    given(recorded, annulled)
      .when(reinstate({ paper: { ...paper, date } }), own)
      .thenRejected('PAPER_DATE');
});

it('is for the agency and, by its review decision, the superior', () => {
  given(recorded, annulled)
    .when(reinstate(), { ...own, relation: 'superior' })
    .then(again(2));
  given(recorded, annulled)
    .when(reinstate(), { ...own, relation: 'none' })
    .thenRejected('NOT_YOUR_ENTRY');
  given(recorded, annulled)
    .when(reinstate({}, callerOf('city-office')), { ...own, relation: 'none' })
    .thenRejected('NOT_YOUR_ENTRY');
});

it('knows no entry that was never made', () => given().when(reinstate(), own).thenRejected('ENTRY_UNKNOWN'));
