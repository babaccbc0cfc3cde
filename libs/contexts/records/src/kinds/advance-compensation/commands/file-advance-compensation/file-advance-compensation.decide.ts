import type { Caller, DataOf, Decide } from '@platform/kernel';
import type { RecordState } from '../../../../events/record.state';
import { datesProblem } from '../../../../rules/dates.rule';
import { type FilingOutside, recordedOnce } from '../../../../rules/recording.rule';
import { advanceCompensationEvents } from '../../advance-compensation.events';

type Recorded = DataOf<typeof advanceCompensationEvents, 'AdvanceCompensationRecorded'>;
export type Compensation = Pick<Recorded, 'paid' | 'consumers' | 'amountFen' | 'product' | 'facts' | 'remark'>;

/** An enterprise tells that it has compensated consumers in advance 先行赔偿. Amount in fen. */
export class FileAdvanceCompensation {
  constructor(
    readonly data: Compensation,
    readonly by: Caller,
  ) {}
}

export const fileAdvanceCompensation: Decide<FileAdvanceCompensation, RecordState, string, FilingOutside> = (
  { data },
  state,
  { today },
  { filed },
) =>
  datesProblem({ decided: data.paid }, today) ??
  recordedOnce(advanceCompensationEvents.AdvanceCompensationRecorded({ ...data, ...filed }, data.paid), state);
