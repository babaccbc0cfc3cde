import type { Caller, DataOf, Decide } from '@platform/kernel';
import { CHECK_DATE } from '../../check-item.rule';
import { checkEvents } from '../../check.events';
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

type Recorded = DataOf<typeof checkEvents, 'CheckRecorded'>;
export interface Check extends Recording, Omit<Recorded, keyof Recording | 'pending' | 'again'> {
  readonly again?: boolean | undefined;
}

/** Records the result of an inspection or a spot check 监督抽查. */
export class RecordCheck {
  constructor(
    readonly data: Check,
    readonly by: Caller,
  ) {}
}

export const recordCheck: Decide<RecordCheck, RecordState, string, RecordingOutside> = (
  { data },
  state,
  { today },
  outside,
) => {
  // A passed result waits for no re-inspection 复检: it is final at once.
  const finalOn = data.finalOn ?? (data.result === 'passed' ? data.checkedOn : undefined);
  const { checkedOn: found, served, published } = data;
  const dates = { found, decided: finalOn ?? found, served, published };
  const problem =
    partyNameProblem(data.uscc, data.partyName) ??
    datesProblem(dates, today, CHECK_DATE) ??
    recordingProblem(data, outside);
  if (problem) return problem;
  return recordedOnce(
    checkEvents.CheckRecorded(
      { ...data, ...recordedPart(data, outside), again: data.again ?? false, ...(finalOn && { finalOn }) },
      finalOn ?? data.checkedOn,
    ),
    state,
  );
};
