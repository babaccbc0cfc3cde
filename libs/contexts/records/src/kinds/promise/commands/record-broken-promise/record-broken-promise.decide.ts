import { type Caller, type DataOf, type Decide, reject } from '@platform/kernel';
import type { RecordState } from '../../../../events/record.state';
import { dayProblem } from '../../../../rules/dates.rule';
import { partyNameProblem } from '../../../../rules/party-name.rule';
import {
  recordedOnce,
  recordedPart,
  type Recording,
  type RecordingOutside,
  recordingProblem,
} from '../../../../rules/recording.rule';
import { promiseEvents } from '../../promise.events';

type Recorded = DataOf<typeof promiseEvents, 'PromiseRecorded'>;
export interface Breach extends Recording, Pick<Recorded, 'on' | 'remark'> {
  /** Id of the promise. */
  readonly broken: string;
  readonly facts: string;
}

/** An agency finds a public promise broken 违背承诺; the finding rests on the promise and falls with it. */
export class RecordBrokenPromise {
  constructor(
    readonly data: Breach,
    readonly by: Caller,
  ) {}
}

/** The day on which it was promised; absent where what is named is no promise. */
export interface BreachOutside {
  readonly promisedOn?: string | undefined;
}

export const recordBrokenPromise: Decide<RecordBrokenPromise, RecordState, string, RecordingOutside & BreachOutside> = (
  { data: { broken, ...data } },
  state,
  { today },
  { promisedOn, ...outside },
) => {
  const breach: Recording & typeof data = { ...data, restsOn: [...new Set([broken, ...(data.restsOn ?? [])])] };
  return (
    partyNameProblem(data.uscc, data.partyName) ??
    recordingProblem(breach, outside) ??
    (promisedOn === undefined
      ? reject('NOT_A_PROMISE', '所指记录不是公开承诺。', 'What is named is no public promise.', {
          kind: 'invalid',
          field: 'broken',
        })
      : dayProblem('on', data.on, promisedOn, today)) ??
    recordedOnce(
      promiseEvents.PromiseRecorded({ ...breach, ...recordedPart(breach, outside), promise: 'broken' }, data.on),
      state,
    )
  );
};
