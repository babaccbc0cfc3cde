import type { Caller, DataOf, Decide } from '@platform/kernel';
import type { RecordState } from '../../../../events/record.state';
import { datesProblem } from '../../../../rules/dates.rule';
import { type FilingOutside, recordedOnce } from '../../../../rules/recording.rule';
import { promiseEvents } from '../../promise.events';

type Recorded = DataOf<typeof promiseEvents, 'PromiseRecorded'>;
export interface Promised extends Pick<Recorded, 'on' | 'until' | 'remark'> {
  readonly content: string;
}

/** An enterprise promises something to everyone 公开承诺. */
export class MakePromise {
  constructor(
    readonly data: Promised,
    readonly by: Caller,
  ) {}
}

export const makePromise: Decide<MakePromise, RecordState, string, FilingOutside> = (
  { data },
  state,
  { today },
  { filed },
) =>
  datesProblem({ decided: data.on }, today) ??
  recordedOnce(promiseEvents.PromiseRecorded({ ...data, ...filed, promise: 'made' }, data.on), state);
