import { accept, type Caller, type Decide, type Refusal, reject } from '@platform/kernel';
import type { Paper } from '../../../../events/fields.events';
import { isHonour } from '../../honour-item.rule';
import { honourEvents } from '../../honour.events';
import type { RecordState } from '../../../../events/record.state';
import { changeProblem, type ChangeOutside } from '../../../../rules/may-change.rule';
import { paperProblem } from '../../../../rules/dates.rule';
import { type AwardProgramme, programmeProblem } from '../../award-programme.rule';
import { type Problem, recordAnnulled, recordUnknown, refusedBy } from '../../../../rules/problem.rule';
import { fallenWithdrawalProblem } from '../../../../rules/withdrawal.rule';

export interface Revocation {
  readonly id: string;
  /** Withdrawn because the holder cheated 弄虚作假: it may never apply for that award again. */
  readonly forFraud: boolean;
  readonly reason: string;
  readonly paper: Paper;
}

/** Withdraws an honour 撤销荣誉. */
export class RevokeHonour {
  constructor(
    readonly data: Revocation,
    readonly by: Caller,
  ) {}
}

export interface RevokeOutside extends ChangeOutside {
  /** Adopted rows of its programme. */
  readonly programmes: readonly AwardProgramme[];
  /** Why the caller's agency is not the office of that programme today. */
  readonly notItsOffice?: Refusal | undefined;
}

export const revokeHonour: Decide<RevokeHonour, RecordState, string, RevokeOutside> = (
  { data: { forFraud, reason, paper }, by },
  { item, fallenWithdrawals },
  { today },
  outside,
) => {
  if (!item) return recordUnknown();
  if (item.status === 'annulled') return recordAnnulled();
  const problem = changeProblem(by, item, { paper }, outside, today) ?? paperProblem(paper, item.dates.decided, today);
  if (problem) return problem;
  if (!isHonour(item))
    return reject('NOT_AN_HONOUR', '该记录不是荣誉。', 'This record is no honour.', { kind: 'invalid' });
  const of = { level: item.level, field: item.field, givenOn: item.dates.decided };
  const notThisAward = programmeProblem(outside.programmes, of) ?? officeProblemOf(outside);
  if (notThisAward) return notThisAward;
  if (item.status === 'pending')
    return reject('NOT_CONFIRMED_YET', '该记录尚未复核确认。', 'This record is not confirmed yet.');
  if (item.withdrawn)
    return item.withdrawn.number === paper.number && item.withdrawn.forFraud === forFraud
      ? accept()
      : reject('ALREADY_REVOKED', '该荣誉已被撤销。', 'This honour is withdrawn already.', { on: item.withdrawn.on });
  return (
    fallenWithdrawalProblem(paper, fallenWithdrawals) ??
    accept(honourEvents.HonourRevoked({ forFraud, reason, paper }, paper.date))
  );
};

/** A superior withdraws on its review decision, whatever its own field. */
const officeProblemOf = ({ relation, notItsOffice }: RevokeOutside): Problem =>
  relation === 'own' ? refusedBy(notItsOffice) : undefined;
