import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import type { RecordState } from '../../../../events/record.state';
import { dayProblem } from '../../../../rules/dates.rule';
import { changeProblem, type ChangeOutside } from '../../../../rules/may-change.rule';
import { recordAnnulled, recordUnknown } from '../../../../rules/problem.rule';
import { isQualityOfficer, notAnOfficer } from '../../quality-officer-item.rule';
import { qualityOfficerEvents } from '../../quality-officer.events';

export interface Dismissal {
  readonly id: string;
  readonly on: string;
}

/** An enterprise tells that its chief quality officer has left the office 离任. */
export class DismissQualityOfficer {
  constructor(
    readonly data: Dismissal,
    readonly by: Caller,
  ) {}
}

export const dismissQualityOfficer: Decide<DismissQualityOfficer, RecordState, string, ChangeOutside> = (
  { data: { on }, by },
  { item, body },
  { today },
  outside,
) => {
  if (!item) return recordUnknown();
  const problem = changeProblem(by, item, {}, outside, today);
  if (problem) return problem;
  if (item.status === 'annulled') return recordAnnulled();
  if (!isQualityOfficer(item)) return notAnOfficer();
  if (item.dismissedOn === on) return accept();
  if (item.dismissedOn)
    return reject('ALREADY_DISMISSED', '该首席质量官已离任。', 'This officer has left already.', {
      on: item.dismissedOn,
    });
  const vetoes = (body?.vetoes ?? []) as readonly { readonly on: string }[];
  const notBefore = [item.dates.decided, ...vetoes.map((veto) => veto.on)].sort().at(-1) as string;
  return dayProblem('on', on, notBefore, today) ?? accept(qualityOfficerEvents.QualityOfficerDismissed({ on }, on));
};
