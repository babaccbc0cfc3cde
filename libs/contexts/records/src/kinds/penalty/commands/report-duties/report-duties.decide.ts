import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import type { RecordState } from '../../../../events/record.state';
import { dayProblem } from '../../../../rules/dates.rule';
import { changeProblem, type ChangeOutside } from '../../../../rules/may-change.rule';
import { recordAnnulled, recordUnknown } from '../../../../rules/problem.rule';
import { penaltyEvents } from '../../penalty.events';

export interface Duties {
  readonly id: string;
  readonly fulfilled: boolean;
  /** Day on which this held. */
  readonly on: string;
}

/** Reports whether the duties of a penalty are fulfilled 履行情况. */
export class ReportDuties {
  constructor(
    readonly data: Duties,
    readonly by: Caller,
  ) {}
}

export const reportDuties: Decide<ReportDuties, RecordState, string, ChangeOutside> = (
  { data: { fulfilled, on }, by },
  { item },
  { today },
  outside,
) => {
  if (!item) return recordUnknown();
  if (item.status === 'annulled') return recordAnnulled();
  const problem = changeProblem(by, item, {}, outside, today);
  if (problem) return problem;
  if (item.kind !== 'penalty')
    return reject('NOT_A_PENALTY', '只有行政处罚才有此项。', 'Only a penalty has duties.', { kind: 'invalid' });
  const last = item.duties?.at(-1);
  if (last?.fulfilled === fulfilled && (!fulfilled || last.on === on)) return accept();
  return (
    dayProblem('on', on, item.dates.decided, today) ??
    accept(penaltyEvents.PenaltyDutiesReported({ fulfilled, on }, on))
  );
};
