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
import { productInjuryEvents } from '../../product-injury.events';

type Recorded = DataOf<typeof productInjuryEvents, 'ProductInjuryRecorded'>;
export interface ProductInjury extends Recording, Omit<Recorded, keyof Recording | 'pending'> {}

/** A health agency records, on the report of a hospital, that a product has hurt somebody 产品伤害. */
export class RecordProductInjury {
  constructor(
    readonly data: ProductInjury,
    readonly by: Caller,
  ) {}
}

export const recordProductInjury: Decide<RecordProductInjury, RecordState, string, RecordingOutside> = (
  { data },
  state,
  { today },
  outside,
) =>
  partyNameProblem(data.uscc, data.partyName) ??
  datesProblem({ decided: data.injuredOn }, today) ??
  fieldProblem(data.field, 'health') ??
  recordingProblem(data, outside) ??
  recordedOnce(
    productInjuryEvents.ProductInjuryRecorded({ ...data, ...recordedPart(data, outside) }, data.injuredOn),
    state,
  );
