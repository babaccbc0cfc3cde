import { type DisputeShown, shownSettled } from '@law';
import { evolveWith } from '@platform/kernel';
import type { recordEvents } from '../events/record.events';

type Shown = DisputeShown | undefined;
const same = (shown: Shown): Shown => shown;

/** What is shown of a record's dispute after a fact. */
export const evolveDispute = evolveWith<typeof recordEvents, Shown>({
  RecordDisputed: (_, { ground, text }, { heldOn }) => ({ ground, text, since: heldOn }),
  RecordDisputeSettled: shownSettled,
  RecordConfirmed: same,
  RecordCompleted: same,
  RecordAnnulled: same,
  RecordReinstated: same,
  RecordRepaired: same,
  RecordRepairWithdrawn: same,
});
