import { callerOf, decider } from '@platform/testing';
import type { Role } from '@platform/kernel';
import { listingEvents } from '../../events/listing.events';
import { listing } from '../../events/listing.state';
import { recordedExample } from '../../rules/examples.rule';
import { disputeListEntry, DisputeListEntry } from './dispute-list-entry.decide';

const given = decider(listing, disputeListEntry);
const own = recordedExample.uscc;
const recorded = listingEvents.ListEntryRecorded(recordedExample);
const disputed = listingEvents.ListEntryDisputed({ ground: 'objection', text: '情节不严重' });
const command = (enterprise: string, role: Role = 'enterprise') =>
  new DisputeListEntry({ id: 'entry-1', ...disputed.data }, callerOf(role, { enterprise }));

it('an enterprise marks its own entry, once until it is settled', () => {
  const settled = listingEvents.ListEntryDisputeSettled({ outcome: 'confirmed', reason: '经核查无误' });
  given(recorded).when(command(own), { inherited: false }).then(disputed);
  given(recorded, disputed).when(command(own), { inherited: false }).thenRejected('ALREADY_DISPUTED');
  given(recorded, disputed, settled).when(command(own), { inherited: false }).then(disputed);
});

it('for others, and before it is confirmed, the entry is not there; an annulled one is beyond dispute', () => {
  const pending = listingEvents.ListEntryRecorded({ ...recordedExample, pending: true });
  const annulled = listingEvents.ListEntryAnnulled({ ground: 'authority', reason: '误列' });
  given(recorded).when(command('91371502PDY000028C'), { inherited: false }).thenRejected('ENTRY_UNKNOWN');
  given(pending).when(command(own), { inherited: false }).thenRejected('ENTRY_UNKNOWN');
  given(recorded, annulled).when(command(own), { inherited: false }).thenRejected('ENTRY_ANNULLED');
  given(recorded).when(command(own, 'regulator'), { inherited: false }).thenRejected('ENTERPRISE_ONLY');
});

it('who took over from the one it is about marks it as its own', () =>
  given(recorded).when(command('91371502PDY000028C'), { inherited: true }).then(disputed));
