import { type Caller, type DataOf, type Decide, reject } from '@platform/kernel';
import type { RecordState } from '../../../../events/record.state';
import { datesProblem } from '../../../../rules/dates.rule';
import { type FilingOutside, recordedOnce } from '../../../../rules/recording.rule';
import { qualityOfficerEvents } from '../../quality-officer.events';

type Recorded = DataOf<typeof qualityOfficerEvents, 'QualityOfficerRecorded'>;
export type Appointment = Pick<Recorded, 'appointed' | 'officer' | 'remark'>;

/** An enterprise tells whom it has appointed chief quality officer 首席质量官; the person is sealed. */
export class AppointQualityOfficer {
  static readonly personal = ['officer'];
  constructor(
    readonly data: Appointment,
    readonly by: Caller,
  ) {}
}

export interface AppointOutside extends FilingOutside {
  /** Another appointment of the firm that has not ended. */
  readonly inOffice?: string | undefined;
}

export const appointQualityOfficer: Decide<AppointQualityOfficer, RecordState, string, AppointOutside> = (
  { data },
  state,
  { today },
  { filed, inOffice },
) => {
  // Another appointment came to be the next one at the same moment.
  const overtaken = state.recorded !== undefined && state.recorded.appointed !== data.appointed;
  const other = overtaken ? state.item?.id : state.item ? undefined : inOffice;
  return (
    datesProblem({ decided: data.appointed }, today) ??
    (other === undefined
      ? recordedOnce(qualityOfficerEvents.QualityOfficerRecorded({ ...data, ...filed }, data.appointed), state)
      : reject(
          'OFFICER_IN_OFFICE',
          '原首席质量官尚未离任，请先申报其离任。',
          'Tell first that the one before has left.',
          { id: other },
        ))
  );
};
