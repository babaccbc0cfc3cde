import type { CreditItem, Reading } from '@law';
import { type Decision, evolveWith, reject } from '@platform/kernel';
import { opened } from '../../rules/opened.rule';
import { changed } from '../../rules/values.rule';
import type { Unread } from '../record.kind';
import type { qualityOfficerEvents } from './quality-officer.events';

/** Chief quality officer in office 首席质量官. `decided` = the day of the appointment. */
export interface QualityOfficerItem extends CreditItem {
  readonly kind: 'quality-officer';
  /** First day on which nobody holds this appointment any more. */
  readonly dismissedOn?: string | undefined;
}

type Officer = Unread<QualityOfficerItem>;

export const evolveQualityOfficerItem = evolveWith<typeof qualityOfficerEvents, Officer | undefined>({
  QualityOfficerRecorded: (_, data, fact) => ({
    ...opened(data, fact),
    kind: 'quality-officer',
    title: '首席质量官',
    dates: { decided: data.appointed },
  }),
  QualityOfficerCorrected: (item, { partyName }) => item && changed<Officer>(item, { partyName }),
  QualityOfficerVetoed: (item) => item,
  QualityOfficerDismissed: (item, { on }) => item && { ...item, title: '首席质量官（已离任）', dismissedOn: on },
});

/** For everyone while in office. */
export const readQualityOfficer = ({ dates, dismissedOn }: Officer): Reading => ({
  standing: 'neutral',
  deeds: [{ word: 'quality-officer.in-office', from: dates.decided, ...(dismissedOn && { until: dismissedOn }) }],
  ...(dismissedOn && { over: dismissedOn }),
});

export const QUALITY_OFFICER_DEEDS: readonly string[] = ['quality-officer.in-office'];

export const isQualityOfficer = (item: CreditItem): item is QualityOfficerItem => item.kind === 'quality-officer';

export const isInOffice = (item: CreditItem): boolean =>
  isQualityOfficer(item) && item.status === 'recorded' && item.dismissedOn === undefined;

export const notAnOfficer = (): Decision<never> =>
  reject('NOT_A_QUALITY_OFFICER', '该记录不是首席质量官。', 'This is not a record of a chief quality officer.', {
    kind: 'invalid',
  });
