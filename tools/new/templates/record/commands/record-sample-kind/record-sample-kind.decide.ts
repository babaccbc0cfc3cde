import type { Caller, DataOf, Decide } from '@platform/kernel';
import type { RecordState } from '../../../../events/record.state';
import { datesProblem } from '../../../../rules/dates.rule';
import { partyNameProblem } from '../../../../rules/party-name.rule';
import {
  recordedOnce,
  recordedPart,
  type Recording,
  type RecordingOutside,
  recordingProblem,
} from '../../../../rules/recording.rule';
import { sampleKindEvents } from '../../sample-kind.events';

type Recorded = DataOf<typeof sampleKindEvents, 'SampleKindRecorded'>;
export interface SampleKind extends Recording, Omit<Recorded, keyof Recording | 'pending'> {}

/** Records a sample kind. */
export class RecordSampleKind {
  constructor(
    readonly data: SampleKind,
    readonly by: Caller,
  ) {}
}

export const recordSampleKind: Decide<RecordSampleKind, RecordState, string, RecordingOutside> = (
  { data },
  state,
  { today },
  outside,
) =>
  partyNameProblem(data.uscc, data.partyName) ??
  datesProblem({ decided: data.decidedOn, published: data.published }, today) ??
  recordingProblem(data, outside) ??
  recordedOnce(sampleKindEvents.SampleKindRecorded({ ...data, ...recordedPart(data, outside) }, data.decidedOn), state);
