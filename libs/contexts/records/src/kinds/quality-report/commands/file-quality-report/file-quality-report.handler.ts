import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/cqrs';
import { OwnFilings } from '../../../../ports/own-filings';
import { filedKey } from '../../quality-report-key.rule';
import { fileQualityReport, FileQualityReport } from './file-quality-report.decide';

@CommandHandler(FileQualityReport)
export class FileQualityReportHandler implements ICommandHandler<FileQualityReport> {
  constructor(private readonly filings: OwnFilings) {}

  execute(command: FileQualityReport): Promise<Outcome> {
    return this.filings.run(command, {
      field: 'quality',
      keyOf: (uscc) => filedKey(uscc, command.data.year),
      decide: fileQualityReport,
    });
  }
}
