import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { record } from '../../../../events/record.state';
import { AgencyFacts } from '../../../../ports/agency-facts';
import { reportDuties, ReportDuties } from './report-duties.decide';

@CommandHandler(ReportDuties)
export class ReportDutiesHandler implements ICommandHandler<ReportDuties> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
  ) {}

  async execute(command: ReportDuties): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(record, data.id);
    return this.commands.run(record, data.id, reportDuties, command, await this.agencies.change(by, item));
  }
}
