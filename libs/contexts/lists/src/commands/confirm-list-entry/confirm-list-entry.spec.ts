import { callerOf, decider, factOf } from '@platform/testing';
import { listingEvents } from '../../events/listing.events';
import { listing } from '../../events/listing.state';
import { recordedExample } from '../../rules/examples.rule';
import { confirmListEntry, ConfirmListEntry } from './confirm-list-entry.decide';

const given = decider(listing, confirmListEntry);
const own = { relation: 'own' } as const;
const recordedBy = (subject: string, pending = true) =>
  factOf(listingEvents.ListEntryRecorded({ ...recordedExample, pending }), { by: { subject, role: 'regulator' } });
const command = (subject: string) => new ConfirmListEntry({ id: 'entry-1' }, callerOf('regulator', { subject }));
const annulled = listingEvents.ListEntryAnnulled({ ground: 'authority', reason: '录入有误' });

it('a second person of the same agency confirms', () =>
  given(recordedBy('a')).when(command('b'), own).then(listingEvents.ListEntryConfirmed({})));

it('the recorder alone cannot confirm, also after a reinstatement', () => {
  given(recordedBy('a')).when(command('a'), own).thenRejected('SECOND_PERSON_REQUIRED');
  const again = listingEvents.ListEntryReinstated({ reason: '再审改判', opens: 2, pending: true });
  given(recordedBy('a'), annulled, again).when(command('a'), own).thenRejected('SECOND_PERSON_REQUIRED');
  given(recordedBy('a'), annulled, again).when(command('b'), own).then(listingEvents.ListEntryConfirmed({}));
});

it('for another agency, also the superior, a pending entry is not there', () => {
  for (const relation of ['none', 'superior'] as const)
    given(recordedBy('a')).when(command('b'), { relation }).thenRejected('ENTRY_UNKNOWN');
});

it('is quiet when it is confirmed, and refuses what needs no confirmation', () => {
  given(recordedBy('a'), listingEvents.ListEntryConfirmed({})).when(command('b'), own).then();
  given(recordedBy('a', false)).when(command('b'), own).thenRejected('NOT_PENDING');
});

it('refuses an annulled entry and knows none that was never made', () => {
  given(recordedBy('a'), annulled).when(command('b'), own).thenRejected('ENTRY_ANNULLED');
  given().when(command('b'), own).thenRejected('ENTRY_UNKNOWN');
});
