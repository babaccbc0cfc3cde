import type { Caller, DataOf, Decide } from '@platform/kernel';
import { honourEvents } from '../../honour.events';
import type { RecordState } from '../../../../events/record.state';
import { datesProblem } from '../../../../rules/dates.rule';
import { barProblem, officeProblem, programmeOn, programmeProblem } from '../../award-programme.rule';
import type { HonourFacts } from '../../honour.kind';
import { partyNameProblem } from '../../../../rules/party-name.rule';
import { type Problem, refusedBy } from '../../../../rules/problem.rule';
import {
  recordedOnce,
  recordedPart,
  type Recording,
  type RecordingOutside,
  recordingProblem,
} from '../../../../rules/recording.rule';

type Recorded = DataOf<typeof honourEvents, 'HonourRecorded'>;
export interface Honour extends Recording, Omit<Recorded, keyof Recording | 'pending'> {}

/** Records an honour or award given to an enterprise. */
export class RecordHonour {
  constructor(
    readonly data: Honour,
    readonly by: Caller,
  ) {}
}

export interface HonourOutside extends RecordingOutside, HonourFacts {}

export const recordHonour: Decide<RecordHonour, RecordState, string, HonourOutside> = (
  { data },
  state,
  { today },
  outside,
) => {
  const problem =
    partyNameProblem(data.uscc, data.partyName) ??
    datesProblem({ decided: data.givenOn }, today) ??
    programmeProblem(outside.programmes, data) ??
    recordingProblem(data, outside) ??
    notItsOffice(outside, data.givenOn);
  if (problem) return problem;
  // Only who may give the award learns whether its holder is barred.
  const barredFrom = state.item ? undefined : barProblem(outside);
  if (barredFrom) return barredFrom;
  return recordedOnce(honourEvents.HonourRecorded({ ...data, ...recordedPart(data, outside) }, data.givenOn), state);
};

const notItsOffice = ({ programmes, level }: HonourOutside, givenOn: string): Problem => {
  const row = programmeOn(programmes, givenOn);
  return row && refusedBy(officeProblem(row, level));
};
