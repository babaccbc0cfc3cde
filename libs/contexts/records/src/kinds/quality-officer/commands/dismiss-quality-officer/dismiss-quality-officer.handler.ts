import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { record } from '../../../../events/record.state';
import { AgencyFacts } from '../../../../ports/agency-facts';
import { dismissQualityOfficer, DismissQualityOfficer } from './dismiss-quality-officer.decide';

@CommandHandler(DismissQualityOfficer)
export class DismissQualityOfficerHandler implements ICommandHandler<DismissQualityOfficer> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
  ) {}

  async execute(command: DismissQualityOfficer): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(record, data.id);
    return this.commands.run(record, data.id, dismissQualityOfficer, command, await this.agencies.change(by, item));
  }
}
