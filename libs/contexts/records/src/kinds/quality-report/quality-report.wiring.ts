import type { KindWiring } from '../kind.wiring';
import { FileQualityReportHandler } from './commands/file-quality-report/file-quality-report.handler';
import { FileQualityReportController } from './commands/file-quality-report/file-quality-report.http';
import { RecordLateQualityReportHandler } from './commands/record-late-quality-report/record-late-quality-report.handler';
import { RecordLateQualityReportController } from './commands/record-late-quality-report/record-late-quality-report.http';
import { ReportDesk } from './ports/report-desk';
import { ReportDuties } from './ports/report-duties';
import { QUALITY_REPORTS, qualityReportsSchema } from './quality-report-duty.rule';

export const qualityReportWiring: KindWiring = {
  controllers: [FileQualityReportController, RecordLateQualityReportController],
  providers: [FileQualityReportHandler, RecordLateQualityReportHandler, ReportDuties, ReportDesk],
  desk: ReportDesk,
  ruleKinds: [{ kind: QUALITY_REPORTS.kind, schema: qualityReportsSchema }],
};
