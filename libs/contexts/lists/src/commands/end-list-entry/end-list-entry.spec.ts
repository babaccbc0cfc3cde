import { callerOf, decider } from '@platform/testing';
import { listingEvents } from '../../events/listing.events';
import { listing } from '../../events/listing.state';
import { entryExample, entryOutsideExample } from '../../rules/examples.rule';
import { type EndOfEntry, endListEntry, EndListEntry } from './end-list-entry.decide';

const given = decider(listing, endListEntry);
const recorded = listingEvents.ListEntryRecorded({
  ...entryExample,
  agency: entryOutsideExample.agency.uscc,
  agencyName: '聊城市市场监督管理局',
  restsOn: [],
  pending: false,
  until: '2026-05-30',
});
const by = callerOf('regulator', { agency: entryOutsideExample.agency.uscc });
const removal = { id: 'entry-1', on: '2026-05-28', ground: 'early-removal', reason: '已履行义务' } as const;
const end = (more: Partial<EndOfEntry> = {}, who = by) => new EndListEntry({ ...removal, ...more }, who);
const own = { relation: 'own' } as const;
const { id: _, ...body } = removal;

describe('ending an entry', () => {
  it('takes the enterprise off the list from that day on', () =>
    given(recorded).when(end(), own).then(listingEvents.ListEntryEnded(body, '2026-05-28')));
  it('knows no entry that was never made', () => given().when(end(), own).thenRejected('ENTRY_UNKNOWN'));
  it('is quiet the second time, and refuses another day', () => {
    const ended = listingEvents.ListEntryEnded(body);
    given(recorded, ended).when(end(), own).then();
    given(recorded, ended)
      .when(end({ on: '2026-05-29' }), own)
      .thenRejected('ENTRY_HAS_ENDED');
  });
  it('does not end what nobody has confirmed yet', () => {
    const pending = { ...recorded, data: { ...recorded.data, pending: true } };
    given(pending).when(end(), own).thenRejected('NOT_CONFIRMED_YET');
    given(pending).when(end(), { relation: 'none' }).thenRejected('ENTRY_UNKNOWN');
    given(pending, listingEvents.ListEntryConfirmed({}))
      .when(end(), own)
      .then(listingEvents.ListEntryEnded(body, '2026-05-28'));
  });
  it('refuses a day before the entry, after its term or in the future', () => {
    given(recorded)
      .when(end({ on: '2026-05-19' }), own)
      .thenRejected('DATES_OUT_OF_ORDER');
    given(recorded)
      .when(end({ on: '2026-05-31' }), own)
      .thenRejected('TERM_IS_OVER');
    given(recorded)
      .when(end({ on: '2026-06-02' }), own)
      .thenRejected('DATE_IN_THE_FUTURE');
  });
  it('is for the agency that made it, or its superior on paper', () => {
    const paper = { number: '鲁市监复〔2026〕1号', date: '2026-05-27' };
    given(recorded).when(end(), { relation: 'none' }).thenRejected('NOT_YOUR_ENTRY');
    given(recorded).when(end(), { relation: 'superior' }).thenRejected('REVIEW_DECISION_REQUIRED');
    const incompetence = {
      code: 'AGENCY_CLOSED',
      kind: 'forbidden',
      message: { zh: '已撤并。', en: 'closed' },
    } as const;
    given(recorded)
      .when(end(), { ...own, incompetence })
      .thenRejected('AGENCY_CLOSED');
    expect(given(recorded).when(end({ paper }), { relation: 'superior' }).decision.accepted).toBe(true);
  });
  it('does not end what is annulled', () =>
    given(recorded, listingEvents.ListEntryAnnulled({ ground: 'court', reason: '判决撤销' }))
      .when(end(), own)
      .thenRejected('ENTRY_ANNULLED'));
});
