import { evolveWith } from '@platform/kernel';
import type { DISPUTE_GROUNDS, DISPUTE_OUTCOMES, recordEvents } from '../events/record.events';

/** A dispute as every view shows it; undetermined, it stays with both texts. */
export interface DisputeShown {
  readonly ground: (typeof DISPUTE_GROUNDS)[number];
  /** What the enterprise says. */
  readonly text: string;
  readonly since: string;
  readonly outcome?: (typeof DISPUTE_OUTCOMES)[number] | undefined;
  /** What the agency answers. */
  readonly answer?: string | undefined;
}
type Shown = DisputeShown | undefined;
const same = (shown: Shown): Shown => shown;

/** What is shown of a record's dispute after a fact. */
export const evolveDispute = evolveWith<typeof recordEvents, Shown>({
  RecordDisputed: (_, { ground, text }, { heldOn }) => ({ ground, text, since: heldOn }),
  RecordDisputeSettled: (shown, { outcome, reason }) =>
    shown && outcome === 'undetermined' ? { ...shown, outcome, answer: reason } : undefined,
  RecordConfirmed: same,
  RecordCompleted: same,
  RecordAnnulled: same,
  RecordReinstated: same,
  RecordRepaired: same,
  RecordRepairWithdrawn: same,
});
