import type { Caller, DataOf, Decide } from '@platform/kernel';
import { honourEvents } from '../../events/honour.events';
import type { RecordState } from '../../events/record.state';
import { datesProblem } from '../../rules/dates.rule';
import { partyNameProblem } from '../../rules/party-name.rule';
import { holderBarred } from '../../rules/problem.rule';
import {
  recordedOnce,
  recordedPart,
  type Recording,
  type RecordingOutside,
  recordingProblem,
} from '../../rules/recording.rule';

type Recorded = DataOf<typeof honourEvents, 'HonourRecorded'>;
export interface Honour extends Recording, Omit<Recorded, keyof Recording | 'pending'> {}

/** Records an honour or award given to an enterprise. */
export class RecordHonour {
  constructor(
    readonly data: Honour,
    readonly by: Caller,
  ) {}
}

export interface HonourOutside extends RecordingOutside {
  /** An earlier award of this programme was withdrawn from the holder for fraud. */
  readonly holderBarred: boolean;
}

export const recordHonour: Decide<RecordHonour, RecordState, string, HonourOutside> = (
  { data },
  state,
  { today },
  outside,
) => {
  const problem =
    partyNameProblem(data.uscc, data.partyName) ??
    datesProblem({ kind: 'honour', dates: { decided: data.givenOn } }, today) ??
    recordingProblem(data, outside);
  if (problem) return problem;
  if (outside.holderBarred && !state.item) return holderBarred();
  return recordedOnce(honourEvents.HonourRecorded({ ...data, ...recordedPart(data, outside) }, data.givenOn), state);
};
