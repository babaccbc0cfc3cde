import { type DisputeOutcome, settlementProblem } from '@law';
import { accept, type Caller, type Decide } from '@platform/kernel';
import type { Paper } from '../../events/fields.events';
import { type PaperGround, recordEvents } from '../../events/record.events';
import type { RecordState } from '../../events/record.state';
import { paperProblem } from '../../rules/dates.rule';
import { changeProblem, type ChangeOutside } from '../../rules/may-change.rule';
import { recordAnnulled, recordUnknown } from '../../rules/problem.rule';

export interface Settlement {
  readonly id: string;
  readonly outcome: DisputeOutcome;
  /** The agency's answer; undetermined, it stays beside the enterprise's text. */
  readonly reason: string;
  /** Review decision or judgment, where it is the superior or the city office that answers. */
  readonly ground?: PaperGround | undefined;
  readonly paper?: Paper | undefined;
}

/** Answers a dispute: corrected, confirmed (mark off), or undetermined (both texts and the mark stay). */
export class SettleDispute {
  constructor(
    readonly data: Settlement,
    readonly by: Caller,
  ) {}
}

export const settleDispute: Decide<SettleDispute, RecordState, string, ChangeOutside> = (
  { data: { outcome, reason, ground, paper }, by },
  { item, dispute, hands },
  { today },
  outside,
) => {
  if (!item) return recordUnknown();
  if (item.status === 'annulled') return recordAnnulled();
  const problem =
    changeProblem(by, item, { ground, paper }, outside, today) ??
    (ground || paper ? paperProblem(paper, item.dates.decided, today) : undefined) ??
    settlementProblem({ outcome, ground, paper }, dispute, by, hands);
  if (problem) return problem;
  if (outcome === 'undetermined' && dispute?.state === 'undetermined') return accept();
  return accept(
    recordEvents.RecordDisputeSettled({ outcome, reason, ...(ground && { ground }), ...(paper && { paper }) }),
  );
};
