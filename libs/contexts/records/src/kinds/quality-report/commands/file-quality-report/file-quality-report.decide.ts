import { type Caller, type DataOf, type Decide, reject } from '@platform/kernel';
import type { RecordState } from '../../../../events/record.state';
import { type FilingOutside, recordedOnce } from '../../../../rules/recording.rule';
import { qualityReportEvents } from '../../quality-report.events';

type Recorded = DataOf<typeof qualityReportEvents, 'QualityReportRecorded'>;
export type QualityReport = Pick<Recorded, 'year' | 'content' | 'remark'>;

/** An enterprise files the quality report of a year that is over 企业年度质量报告. */
export class FileQualityReport {
  constructor(
    readonly data: QualityReport,
    readonly by: Caller,
  ) {}
}

export const fileQualityReport: Decide<FileQualityReport, RecordState, string, FilingOutside> = (
  { data },
  state,
  { today },
  { filed },
) =>
  String(data.year) >= today.slice(0, 4)
    ? reject('YEAR_NOT_OVER', '该年度尚未结束。', 'That year is not over yet.', { kind: 'invalid', field: 'year' })
    : recordedOnce(qualityReportEvents.QualityReportRecorded({ ...data, ...filed, report: 'filed' }), state);
