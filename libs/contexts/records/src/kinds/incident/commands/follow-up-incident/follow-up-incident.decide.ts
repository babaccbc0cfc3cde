import { accept, type Caller, type DataOf, type Decide, reject } from '@platform/kernel';
import { latest } from '@platform/calendar';
import type { RecordState } from '../../../../events/record.state';
import { dayProblem } from '../../../../rules/dates.rule';
import { changeProblem, type ChangeOutside } from '../../../../rules/may-change.rule';
import { recordAnnulled, recordUnknown } from '../../../../rules/problem.rule';
import { sameValue } from '../../../../rules/values.rule';
import { isIncident } from '../../incident-item.rule';
import { incidentEvents } from '../../incident.events';

/** Numbers as they now are; what is absent is as it was. */
export interface FollowUp extends DataOf<typeof incidentEvents, 'IncidentFollowedUp'> {
  readonly id: string;
}

/** Reports what an accident has come to 续报、补报. */
export class FollowUpIncident {
  constructor(
    readonly data: FollowUp,
    readonly by: Caller,
  ) {}
}

export const followUpIncident: Decide<FollowUpIncident, RecordState, string, ChangeOutside> = (
  { data: { id: _, ...report }, by },
  { item, body },
  { today },
  outside,
) => {
  if (!item) return recordUnknown();
  if (item.status === 'annulled') return recordAnnulled();
  const problem = changeProblem(by, item, {}, outside, today);
  if (problem) return problem;
  if (!isIncident(item))
    return reject('NOT_AN_INCIDENT', '只有事故才有续报。', 'Only an accident is followed up.', { kind: 'invalid' });
  const { on, ...told } = report;
  if (Object.values(told).every((value) => value === undefined))
    return reject('NOTHING_REPORTED', '续报没有填写任何内容。', 'The report tells nothing.', { kind: 'invalid' });
  if (sameValue((body?.followUps as readonly unknown[] | undefined)?.at(-1), report)) return accept();
  const notBefore = latest(item.occurred.on, item.followedUpOn);
  return dayProblem('on', on, notBefore, today) ?? accept(incidentEvents.IncidentFollowedUp(report, on));
};
