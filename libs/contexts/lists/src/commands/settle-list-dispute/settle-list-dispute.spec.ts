import { callerOf, decider, factOf } from '@platform/testing';
import { listingEvents } from '../../events/listing.events';
import { listing } from '../../events/listing.state';
import { recordedExample } from '../../rules/examples.rule';
import { type EntrySettlement, settleListDispute, SettleListDispute } from './settle-list-dispute.decide';

const given = decider(listing, settleListDispute);
const own = { relation: 'own' } as const;
const by = (subject: string) => ({ by: { subject, role: 'regulator' as const } });
const recorded = factOf(listingEvents.ListEntryRecorded(recordedExample), by('first'));
const disputed = listingEvents.ListEntryDisputed({ ground: 'objection', text: '情节不严重' });
const ended = factOf(
  listingEvents.ListEntryEnded({ on: '2026-05-30', ground: 'reason-gone', reason: '情节不符' }),
  by('second'),
);
const settled = (outcome: EntrySettlement['outcome']) =>
  listingEvents.ListEntryDisputeSettled({ outcome, reason: '经核查' });
const command = (outcome: EntrySettlement['outcome'], subject = 'third', more: Partial<EntrySettlement> = {}) =>
  new SettleListDispute({ id: 'entry-1', outcome, reason: '经核查', ...more }, callerOf('regulator', { subject }));

it('confirms, and the mark is off; undetermined stays open for a later answer, quiet the second time', () => {
  given(recorded, disputed).when(command('confirmed'), own).then(settled('confirmed'));
  given(recorded, disputed).when(command('undetermined'), own).then(settled('undetermined'));
  given(recorded, disputed, settled('undetermined')).when(command('undetermined'), own).then();
  given(recorded, disputed, settled('undetermined')).when(command('confirmed'), own).then(settled('confirmed'));
});

it('is settled as corrected only when it was ended since', () => {
  given(recorded, ended, disputed).when(command('corrected'), own).thenRejected('NOT_CORRECTED_YET');
  given(recorded, disputed, ended).when(command('corrected'), own).then(settled('corrected'));
});

it('is not answered by who recorded, confirmed or ended it', () => {
  const pending = factOf(listingEvents.ListEntryRecorded({ ...recordedExample, pending: true }), by('first'));
  const stream = given(pending, factOf(listingEvents.ListEntryConfirmed({}), by('other')), disputed, ended);
  for (const subject of ['first', 'other', 'second'])
    stream.when(command('corrected', subject), own).thenRejected('OTHER_PERSON_REQUIRED');
  stream.when(command('corrected'), own).then(settled('corrected'));
});

it('refuses where nothing is disputed, who did not list it, and an annulled entry', () => {
  const annulled = listingEvents.ListEntryAnnulled({ ground: 'authority', reason: '误列' });
  given(recorded).when(command('confirmed'), own).thenRejected('NOT_DISPUTED');
  given(recorded, disputed).when(command('confirmed'), { relation: 'none' }).thenRejected('NOT_YOUR_ENTRY');
  given(recorded, disputed, annulled).when(command('confirmed'), own).thenRejected('ENTRY_ANNULLED');
  given().when(command('confirmed'), own).thenRejected('ENTRY_UNKNOWN');
});

it('a lawsuit ends by its paper, which has a day that can be', () => {
  const sued = listingEvents.ListEntryDisputed({ ground: 'lawsuit', text: '已起诉' });
  const paper = { number: '（2026）鲁15行终8号', date: '2026-05-30' };
  const told = { ground: 'court', paper } as const;
  given(recorded, sued).when(command('confirmed'), own).thenRejected('DECIDING_PAPER_REQUIRED');
  given(recorded, sued)
    .when(command('confirmed', 'third', { ...told, paper: { ...paper, date: '2026-06-02' } }), own)
    .thenRejected('PAPER_DATE');
  given(recorded, sued)
    .when(command('confirmed', 'third', told), own)
    .then(listingEvents.ListEntryDisputeSettled({ outcome: 'confirmed', reason: '经核查', ...told }));
});
