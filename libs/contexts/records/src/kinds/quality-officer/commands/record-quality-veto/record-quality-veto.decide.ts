import { accept, type Caller, type DataOf, type Decide, reject } from '@platform/kernel';
import type { RecordState } from '../../../../events/record.state';
import { dayProblem } from '../../../../rules/dates.rule';
import { changeProblem, type ChangeOutside } from '../../../../rules/may-change.rule';
import { recordAnnulled, recordUnknown } from '../../../../rules/problem.rule';
import { sameValue } from '../../../../rules/values.rule';
import { isQualityOfficer, notAnOfficer } from '../../quality-officer-item.rule';
import { qualityOfficerEvents } from '../../quality-officer.events';

export interface Veto extends DataOf<typeof qualityOfficerEvents, 'QualityOfficerVetoed'> {
  readonly id: string;
}

/** An enterprise tells of a veto of its chief quality officer 一票否决, and whether it was followed. */
export class RecordQualityVeto {
  constructor(
    readonly data: Veto,
    readonly by: Caller,
  ) {}
}

export const recordQualityVeto: Decide<RecordQualityVeto, RecordState, string, ChangeOutside> = (
  { data: { id: _, ...veto }, by },
  { item, body },
  { today },
  outside,
) => {
  if (!item) return recordUnknown();
  const problem = changeProblem(by, item, {}, outside, today);
  if (problem) return problem;
  if (item.status === 'annulled') return recordAnnulled();
  if (!isQualityOfficer(item)) return notAnOfficer();
  const known = (body?.vetoes ?? []) as readonly unknown[];
  if (known.some((one) => sameValue(one, veto))) return accept();
  if (item.dismissedOn && veto.on >= item.dismissedOn)
    return reject('NOT_IN_OFFICE', '该首席质量官当日已离任。', 'That day the officer had left.', {
      dismissed: item.dismissedOn,
    });
  return (
    dayProblem('on', veto.on, item.dates.decided, today) ??
    accept(qualityOfficerEvents.QualityOfficerVetoed(veto, veto.on))
  );
};
