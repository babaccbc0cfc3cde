import type { RecordKind } from '../record.kind';
import {
  evolveQualityReportItem,
  QUALITY_REPORT_DEEDS,
  type QualityReportItem,
  readQualityReport,
} from './quality-report-item.rule';
import { qualityReportEvents } from './quality-report.events';

/** Annual quality report of an enterprise 企业年度质量报告. */
export const qualityReport = {
  kind: 'quality-report',
  name: { zh: '年度质量报告', en: 'annual quality report' },
  section: 'others',
  events: qualityReportEvents,
  recorded: qualityReportEvents.QualityReportRecorded,
  corrected: qualityReportEvents.QualityReportCorrected,
  learnable: [],
  deeds: QUALITY_REPORT_DEEDS,
  evolve: evolveQualityReportItem,
  read: readQualityReport,
} as const satisfies RecordKind<typeof qualityReportEvents, QualityReportItem>;
