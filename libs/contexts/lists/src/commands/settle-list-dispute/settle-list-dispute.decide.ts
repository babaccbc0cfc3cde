import { type DisputeOutcome, settlementProblem } from '@law';
import { accept, type Caller, type Decide } from '@platform/kernel';
import { listingEvents, type PAPER_GROUNDS, type Paper } from '../../events/listing.events';
import type { Listing } from '../../events/listing.state';
import { changeProblem, type ChangeOutside, paperProblem } from '../../rules/may-change.rule';
import { entryAnnulled, entryUnknown } from '../../rules/problem.rule';

export interface EntrySettlement {
  readonly id: string;
  readonly outcome: DisputeOutcome;
  /** The agency's answer; undetermined, it stays beside the enterprise's text. */
  readonly reason: string;
  /** Review decision or judgment, where it is the superior or the city office that answers. */
  readonly ground?: (typeof PAPER_GROUNDS)[number] | undefined;
  readonly paper?: Paper | undefined;
}

/** Answers a dispute of an entry: put right, confirmed (mark off), or undetermined (both texts and the mark stay). */
export class SettleListDispute {
  constructor(
    readonly data: EntrySettlement,
    readonly by: Caller,
  ) {}
}

export const settleListDispute: Decide<SettleListDispute, Listing, string, ChangeOutside> = (
  { data: { outcome, reason, ground, paper }, by },
  { item, dispute, hands },
  { today },
  outside,
) => {
  if (!item) return entryUnknown();
  if (item.status === 'annulled') return entryAnnulled();
  const problem =
    changeProblem(by, item, { ground: ground ?? 'answer', paper }, outside, today) ??
    (ground || paper ? paperProblem(paper, item.dates.decided, today) : undefined) ??
    settlementProblem({ outcome, ground, paper }, dispute, by, hands);
  if (problem) return problem;
  if (outcome === 'undetermined' && dispute?.state === 'undetermined') return accept();
  return accept(
    listingEvents.ListEntryDisputeSettled({ outcome, reason, ...(ground && { ground }), ...(paper && { paper }) }),
  );
};
