import { accept, type Caller, type DataOf, type Decide, reject } from '@platform/kernel';
import type { RecordState } from '../../../../events/record.state';
import { dayProblem } from '../../../../rules/dates.rule';
import { changeProblem, type ChangeOutside } from '../../../../rules/may-change.rule';
import { recordAnnulled, recordUnknown } from '../../../../rules/problem.rule';
import { sameValue } from '../../../../rules/values.rule';
import { isCourtEnforcement } from '../../court-enforcement-item.rule';
import { courtEnforcementEvents } from '../../court-enforcement.events';

export interface Ending extends DataOf<typeof courtEnforcementEvents, 'CourtEnforcementEnded'> {
  readonly id: string;
}

/** Reports that an enforcement has ended 履行完毕、终结执行. The city office needs the paper of the court. */
export class EndCourtEnforcement {
  constructor(
    readonly data: Ending,
    readonly by: Caller,
  ) {}
}

export const endCourtEnforcement: Decide<EndCourtEnforcement, RecordState, string, ChangeOutside> = (
  { data: { id: _, ...ended }, by },
  { item },
  { today },
  outside,
) => {
  if (!item) return recordUnknown();
  if (item.status === 'annulled') return recordAnnulled();
  const problem = changeProblem(by, item, { ground: 'court', paper: ended.paper }, outside, today);
  if (problem) return problem;
  if (!isCourtEnforcement(item))
    return reject('NOT_AN_ENFORCEMENT', '只有司法执行才有此项。', 'Only an enforcement is ended so.', {
      kind: 'invalid',
    });
  const { on, ending } = ended;
  if (item.ended)
    return sameValue(item.ended, { on, ending })
      ? accept()
      : reject(
          'ALREADY_ENDED',
          '该执行已结束；如有误，请更正。',
          'This has ended already; if that is wrong, correct it.',
          {
            on: item.ended.on,
          },
        );
  return (
    dayProblem('on', on, item.dates.decided, today) ?? accept(courtEnforcementEvents.CourtEnforcementEnded(ended, on))
  );
};
