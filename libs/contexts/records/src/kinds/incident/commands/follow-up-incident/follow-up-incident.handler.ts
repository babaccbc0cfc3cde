import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { record } from '../../../../events/record.state';
import { AgencyFacts } from '../../../../ports/agency-facts';
import { followUpIncident, FollowUpIncident } from './follow-up-incident.decide';

@CommandHandler(FollowUpIncident)
export class FollowUpIncidentHandler implements ICommandHandler<FollowUpIncident> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
  ) {}

  async execute(command: FollowUpIncident): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(record, data.id);
    return this.commands.run(record, data.id, followUpIncident, command, await this.agencies.change(by, item));
  }
}
