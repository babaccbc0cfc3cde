import type { KindWiring } from '../kind.wiring';
import { FileQualityReportHandler } from './commands/file-quality-report/file-quality-report.handler';
import { FileQualityReportController } from './commands/file-quality-report/file-quality-report.http';
import { RecordLateQualityReportHandler } from './commands/record-late-quality-report/record-late-quality-report.handler';
import { RecordLateQualityReportController } from './commands/record-late-quality-report/record-late-quality-report.http';
import { ReportDesk } from './ports/report-desk';
import { LateReports } from './ports/late-reports';
import { ReportDuties } from './ports/report-duties';
import { ListLateReportsHandler } from './queries/list-late-reports/list-late-reports.handler';
import { ListLateReportsController } from './queries/list-late-reports/list-late-reports.http';
import { QUALITY_REPORTS, qualityReportsSchema } from './quality-report-duty.rule';

export const qualityReportWiring: KindWiring = {
  controllers: [FileQualityReportController, RecordLateQualityReportController, ListLateReportsController],
  providers: [
    FileQualityReportHandler,
    RecordLateQualityReportHandler,
    ListLateReportsHandler,
    LateReports,
    ReportDuties,
    ReportDesk,
  ],
  desk: ReportDesk,
  ruleKinds: [{ kind: QUALITY_REPORTS.kind, schema: qualityReportsSchema }],
};
