import type { Caller, DataOf, Decide } from '@platform/kernel';
import type { RecordState } from '../../../../events/record.state';
import { partyNameProblem } from '../../../../rules/party-name.rule';
import {
  fieldProblem,
  recordedOnce,
  recordedPart,
  type Recording,
  type RecordingOutside,
  recordingProblem,
} from '../../../../rules/recording.rule';
import { notLateProblem, type ReportDuty } from '../../quality-report-duty.rule';
import { qualityReportEvents } from '../../quality-report.events';

type Recorded = DataOf<typeof qualityReportEvents, 'QualityReportRecorded'>;
export interface LateReport extends Recording, Pick<Recorded, 'year' | 'remark'> {}

/** An agency finds that the quality report of a year was missing when it was due. */
export class RecordLateQualityReport {
  constructor(
    readonly data: LateReport,
    readonly by: Caller,
  ) {}
}

export interface LateOutside {
  readonly duty: ReportDuty;
  /** Day on which the report was filed after all. */
  readonly filedOn?: string | undefined;
}

export const recordLateQualityReport: Decide<
  RecordLateQualityReport,
  RecordState,
  string,
  RecordingOutside & LateOutside
> = ({ data }, state, { today }, { duty, filedOn, ...outside }) =>
  partyNameProblem(data.uscc, data.partyName) ??
  fieldProblem(data.field, 'quality') ??
  recordingProblem(data, outside) ??
  notLateProblem(duty, filedOn, today) ??
  recordedOnce(
    qualityReportEvents.QualityReportRecorded({
      ...data,
      ...recordedPart(data, outside),
      ...{ report: 'late', due: duty.due },
    }),
    state,
  );
