import { type DisputeShown, shownSettled } from '@law';
import { evolveWith } from '@platform/kernel';
import type { listingEvents } from '../events/listing.events';

type Shown = DisputeShown | undefined;
const same = (shown: Shown): Shown => shown;

/** What is shown of an entry's dispute after a fact. */
export const evolveDispute = evolveWith<typeof listingEvents, Shown>({
  ListEntryDisputed: (_, { ground, text }, { heldOn }) => ({ ground, text, since: heldOn }),
  ListEntryDisputeSettled: shownSettled,
  ListEntryRecorded: same,
  ListEntryConfirmed: same,
  ListEntryActEndLearnt: same,
  ListEntryEnded: same,
  ListEntryAnnulled: same,
  ListEntryReinstated: same,
});
