import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import { recordEvents } from '../../events/record.events';
import type { RecordState } from '../../events/record.state';
import { changeProblem, type ChangeOutside } from '../../rules/may-change.rule';
import { recordAnnulled, recordUnknown } from '../../rules/problem.rule';

/** An enterprise takes back what it filed itself 自行撤回: it is as if never filed, and auditors still see it. */
export class WithdrawFiling {
  constructor(
    readonly data: { readonly id: string; readonly reason: string },
    readonly by: Caller,
  ) {}
}

export interface WithdrawOutside extends ChangeOutside {
  /** Something rests on it, such as the breach of a promise. */
  readonly basis: boolean;
}

export const withdrawFiling: Decide<WithdrawFiling, RecordState, string, WithdrawOutside> = (
  { data: { reason }, by },
  { item, annulled },
  { today },
  { basis, ...outside },
) => {
  if (!item) return recordUnknown();
  const problem = changeProblem(by, item, {}, outside, today);
  if (problem) return problem;
  if (annulled) return annulled.ground === 'withdrawn-by-filer' ? accept() : recordAnnulled();
  return basis
    ? reject('SOMETHING_RESTS_ON_IT', '已有记录以此为依据，不能自行撤回。', 'A record rests on it: it stays.')
    : accept(recordEvents.RecordAnnulled({ reason, ground: 'withdrawn-by-filer' }));
};
