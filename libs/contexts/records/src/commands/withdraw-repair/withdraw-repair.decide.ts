import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import type { Paper } from '../../events/fields.events';
import { type PaperGround, recordEvents } from '../../events/record.events';
import type { RecordState } from '../../events/record.state';
import { paperProblem } from '../../rules/dates.rule';
import { changeProblem, type ChangeOutside } from '../../rules/may-change.rule';
import { recordAnnulled, recordUnknown } from '../../rules/problem.rule';

export interface RepairWithdrawal {
  readonly id: string;
  readonly reason: string;
  readonly ground?: PaperGround | undefined;
  readonly paper: Paper;
}

/** Withdraws the repair of a record 撤销信用修复: it is shown, shared and used as before, for as long as its own windows say. */
export class WithdrawRepair {
  constructor(
    readonly data: RepairWithdrawal,
    readonly by: Caller,
  ) {}
}

export const withdrawRepair: Decide<WithdrawRepair, RecordState, string, ChangeOutside> = (
  { data: { reason, ground, paper }, by },
  { item },
  { today },
  outside,
) => {
  if (!item) return recordUnknown();
  if (item.status === 'annulled') return recordAnnulled();
  const problem = changeProblem(by, item, { ground, paper }, outside, today);
  if (problem) return problem;
  if (!item.repaired) return reject('NOT_REPAIRED', '该记录未被修复。', 'This record is not repaired.');
  return (
    paperProblem(paper, item.repaired.on, today) ??
    accept(recordEvents.RecordRepairWithdrawn({ reason, paper, ...(ground && { ground }) }, paper.date))
  );
};
