import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '@platform/calendar';
import { CommandRunner } from '@platform/cqrs';
import { record } from '../../../../events/record.state';
import { orRefuse } from '../../../../ports/or-refuse';
import { Recordings, type WarnedOutcome } from '../../../../ports/recordings';
import { ReportDuties } from '../../ports/report-duties';
import { filedKey, lateKey } from '../../quality-report-key.rule';
import { recordLateQualityReport, RecordLateQualityReport } from './record-late-quality-report.decide';

@CommandHandler(RecordLateQualityReport)
export class RecordLateQualityReportHandler implements ICommandHandler<RecordLateQualityReport> {
  constructor(
    private readonly recordings: Recordings,
    private readonly commands: CommandRunner,
    private readonly duties: ReportDuties,
    private readonly clock: Clock,
  ) {}

  async execute(command: RecordLateQualityReport): Promise<WarnedOutcome> {
    const { data, by } = command;
    const { uscc } = orRefuse(lateKey(data));
    const [duty, filed] = await Promise.all([
      this.duties.of(uscc, data.year),
      this.commands.load(record, filedKey(uscc, data.year).id),
    ]);
    const filedOn = filed.item?.status === 'recorded' ? filed.item.dates.decided : undefined;
    return this.recordings.run(command, {
      on: this.clock.today(),
      keyOf: () => lateKey(data),
      as: (party) => new RecordLateQualityReport({ ...data, uscc: party }, by),
      decide: recordLateQualityReport,
      more: () => ({ duty, filedOn }),
    });
  }
}
