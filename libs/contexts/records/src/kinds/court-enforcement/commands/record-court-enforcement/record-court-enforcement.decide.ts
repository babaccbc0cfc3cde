import type { Caller, DataOf, Decide } from '@platform/kernel';
import type { RecordState } from '../../../../events/record.state';
import { datesProblem } from '../../../../rules/dates.rule';
import { agencyHasTime } from '../../../../rules/may-change.rule';
import { partyNameProblem } from '../../../../rules/party-name.rule';
import {
  recordedOnce,
  recordedPart,
  type Recording,
  type RecordingOutside,
  recordingProblem,
} from '../../../../rules/recording.rule';
import { periodProblem } from '../../court-enforcement-period.rule';
import { courtEnforcementEvents } from '../../court-enforcement.events';

type Recorded = DataOf<typeof courtEnforcementEvents, 'CourtEnforcementRecorded'>;
export interface CourtEnforcement extends Recording, Omit<Recorded, keyof Recording | 'pending'> {}

/** Records that a court enforces a judgment against an enterprise 司法执行. A court is no user: an agency enters it. */
export class RecordCourtEnforcement {
  constructor(
    readonly data: CourtEnforcement,
    readonly by: Caller,
  ) {}
}

export const recordCourtEnforcement: Decide<RecordCourtEnforcement, RecordState, string, RecordingOutside> = (
  { data },
  state,
  moment,
  outside,
) =>
  partyNameProblem(data.uscc, data.partyName) ??
  datesProblem({ decided: data.openedOn }, moment.today) ??
  periodProblem(data, moment) ??
  recordingProblem(data, outside) ??
  agencyHasTime(outside.judgmentUntil, moment.today) ??
  recordedOnce(
    courtEnforcementEvents.CourtEnforcementRecorded({ ...data, ...recordedPart(data, outside) }, data.openedOn),
    state,
  );
