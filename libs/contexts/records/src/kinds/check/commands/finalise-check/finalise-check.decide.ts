import type { CreditItem } from '@law';
import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import type { RecordState } from '../../../../events/record.state';
import { dayProblem } from '../../../../rules/dates.rule';
import { changeProblem, type ChangeOutside } from '../../../../rules/may-change.rule';
import { recordAnnulled, recordUnknown } from '../../../../rules/problem.rule';
import type { CheckItem } from '../../check-item.rule';
import { type CHECK_RESULTS, checkEvents } from '../../check.events';

export interface Finality {
  readonly id: string;
  /** Day on which the result became final. */
  readonly on: string;
  /** Result of the re-inspection 复检, where there was one. */
  readonly result?: (typeof CHECK_RESULTS)[number] | undefined;
}

/** The result of a check becomes final: no re-inspection can be asked any more, or it is done. */
export class FinaliseCheck {
  constructor(
    readonly data: Finality,
    readonly by: Caller,
  ) {}
}

const isCheck = (item: CreditItem): item is CheckItem => item.kind === 'check';

export const finaliseCheck: Decide<FinaliseCheck, RecordState, string, ChangeOutside> = (
  { data: { on, result: found }, by },
  { item },
  { today },
  outside,
) => {
  if (!item) return recordUnknown();
  if (item.status === 'annulled') return recordAnnulled();
  const problem = changeProblem(by, item, {}, outside, today);
  if (problem) return problem;
  if (!isCheck(item))
    return reject('NOT_A_CHECK', '只有检查结果才有终局日期。', 'Only the result of a check becomes final.', {
      kind: 'invalid',
    });
  const result = found ?? item.result;
  if (item.final)
    return item.dates.decided === on && item.result === result
      ? accept()
      : reject(
          'ALREADY_FINAL',
          '检查结果已是终局结果；如有误，请更正。',
          'The result is final already; if it is wrong, correct it.',
        );
  return (
    dayProblem('on', on, item.dates.found ?? item.dates.decided, today) ??
    accept(checkEvents.CheckBecameFinal({ on, result }, on))
  );
};
