import type { Caller, DataOf, Decide } from '@platform/kernel';
import type { RecordState } from '../../../../events/record.state';
import { datesProblem } from '../../../../rules/dates.rule';
import { partyNameProblem } from '../../../../rules/party-name.rule';
import {
  fieldProblem,
  recordedOnce,
  recordedPart,
  type Recording,
  type RecordingOutside,
  recordingProblem,
} from '../../../../rules/recording.rule';
import { type GradeScheme, noScheme, periodProblem, schemeOn, stepProblem } from '../../grade-scheme.rule';
import { outsideGradeEvents } from '../../outside-grade.events';

type Recorded = DataOf<typeof outsideGradeEvents, 'OutsideGradeRecorded'>;
export interface OutsideGrade
  extends Recording, Omit<Recorded, keyof Recording | 'pending' | 'ladder' | 'schemeName'> {}

/** Records a grade that an agency gave by a scheme of its own 他评等级. */
export class RecordOutsideGrade {
  constructor(
    readonly data: OutsideGrade,
    readonly by: Caller,
  ) {}
}

export interface OutsideGradeOutside extends RecordingOutside {
  /** Adopted rows of its scheme. */
  readonly schemes: readonly GradeScheme[];
}

export const recordOutsideGrade: Decide<RecordOutsideGrade, RecordState, string, OutsideGradeOutside> = (
  { data },
  state,
  { today },
  { schemes, ...outside },
) => {
  const { period, step, givenOn } = data;
  const scheme = schemeOn(schemes, givenOn);
  if (!scheme) return noScheme(schemes);
  const { holdsMonths, steps, name } = scheme;
  // The same again is the same, whatever ladder is adopted by now.
  const { schemeName, ladder } = (state.recorded as Recorded | undefined) ?? {
    schemeName: name.zh,
    ladder: { steps, ...(holdsMonths && { holdsMonths }) },
  };
  return (
    partyNameProblem(data.uscc, data.partyName) ??
    datesProblem({ decided: givenOn }, today) ??
    fieldProblem(data.field, scheme.field) ??
    recordingProblem(data, outside) ??
    stepProblem(ladder.steps, step) ??
    periodProblem(scheme, period, givenOn) ??
    recordedOnce(
      outsideGradeEvents.OutsideGradeRecorded({ ...data, ...recordedPart(data, outside), schemeName, ladder }, givenOn),
      state,
    )
  );
};
