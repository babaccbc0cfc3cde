import type { QualityReport } from './commands/file-quality-report/file-quality-report.decide';

/** A report of an invented firm, for the reference of the interface and for tests. */
export const qualityReportExample: QualityReport = {
  year: 2025,
  content: '出厂检验合格率99.6%，顾客投诉办结率100%。',
};
