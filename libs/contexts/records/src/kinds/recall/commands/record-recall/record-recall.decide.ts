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
import { recallEvents } from '../../recall.events';

type Recorded = DataOf<typeof recallEvents, 'RecallRecorded'>;
export interface Recall extends Recording, Omit<Recorded, keyof Recording | 'pending'> {}

/** Records the recall of a product 召回, ordered or voluntary. */
export class RecordRecall {
  constructor(
    readonly data: Recall,
    readonly by: Caller,
  ) {}
}

export const recordRecall: Decide<RecordRecall, RecordState, string, RecordingOutside> = (
  { data },
  state,
  { today },
  outside,
) =>
  partyNameProblem(data.uscc, data.partyName) ??
  datesProblem({ decided: data.decidedOn, published: data.published }, today) ??
  recordingProblem(data, outside) ??
  recordedOnce(recallEvents.RecallRecorded({ ...data, ...recordedPart(data, outside) }, data.decidedOn), state);
