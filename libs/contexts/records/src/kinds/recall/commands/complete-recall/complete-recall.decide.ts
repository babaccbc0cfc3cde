import { accept, type Caller, type DataOf, type Decide, reject } from '@platform/kernel';
import { latest } from '@platform/calendar';
import type { RecordState } from '../../../../events/record.state';
import { dayProblem } from '../../../../rules/dates.rule';
import { changeProblem, type ChangeOutside } from '../../../../rules/may-change.rule';
import { recordAnnulled, recordUnknown } from '../../../../rules/problem.rule';
import { sameValue } from '../../../../rules/values.rule';
import { isRecall } from '../../recall-item.rule';
import { recallEvents } from '../../recall.events';

/** Numbers as they now are: pieces that come back afterwards are told by a further report. */
export interface RecallCompletion extends DataOf<typeof recallEvents, 'RecallCompleted'> {
  readonly id: string;
}

/** Reports that a recall is complete 召回完成. */
export class CompleteRecall {
  constructor(
    readonly data: RecallCompletion,
    readonly by: Caller,
  ) {}
}

export const completeRecall: Decide<CompleteRecall, RecordState, string, ChangeOutside> = (
  { data: { id: _, ...report }, by },
  { item, body },
  { today },
  outside,
) => {
  if (!item) return recordUnknown();
  if (item.status === 'annulled') return recordAnnulled();
  const problem = changeProblem(by, item, {}, outside, today);
  if (problem) return problem;
  if (!isRecall(item))
    return reject('NOT_A_RECALL', '只有召回才有此项。', 'Only a recall is completed so.', { kind: 'invalid' });
  if (sameValue(body?.completion, report)) return accept();
  return (
    dayProblem('on', report.on, latest(item.dates.decided, item.completedOn), today) ??
    accept(recallEvents.RecallCompleted(report, report.on))
  );
};
