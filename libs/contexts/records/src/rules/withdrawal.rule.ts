import { type CreditItem, normaliseName } from '@law';
import { type Caller, reject } from '@platform/kernel';
import type { Paper } from '../events/fields.events';
import type { PaperGround } from '../events/record.events';
import { paperProblem } from './dates.rule';
import { changeProblem, type ChangeOutside } from './may-change.rule';
import { type Problem, recordAnnulled, recordUnknown } from './problem.rule';

/** A withdrawal that was annulled cannot come again on the same paper. */
export const fallenWithdrawalProblem = ({ number }: Paper, fallen: readonly string[]): Problem =>
  fallen.some((one) => normaliseName(one) === normaliseName(number))
    ? reject(
        'WITHDRAWAL_ANNULLED',
        '该撤销决定已被撤销，再次撤销须有新的决定。',
        'This withdrawal was annulled: another one needs a decision of its own.',
        { kind: 'invalid', field: 'paper.number' },
      )
    : undefined;

/** Why this caller may not annul the withdrawal of what a record tells of, on this paper. */
export const withdrawalAnnulmentProblem = (
  by: Caller,
  item: CreditItem | undefined,
  { ground, paper }: { readonly ground: PaperGround; readonly paper: Paper },
  outside: ChangeOutside,
  today: string,
): Problem => {
  if (!item) return recordUnknown();
  if (item.status === 'annulled') return recordAnnulled();
  return changeProblem(by, item, { ground, paper }, outside, today) ?? paperProblem(paper, item.dates.decided, today);
};
