import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { record } from '../../../../events/record.state';
import { AgencyFacts } from '../../../../ports/agency-facts';
import { endCourtEnforcement, EndCourtEnforcement } from './end-court-enforcement.decide';

@CommandHandler(EndCourtEnforcement)
export class EndCourtEnforcementHandler implements ICommandHandler<EndCourtEnforcement> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
  ) {}

  async execute(command: EndCourtEnforcement): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(record, data.id);
    const outside = await this.agencies.change(by, item, { ground: 'court', paper: data.paper });
    return this.commands.run(record, data.id, endCourtEnforcement, command, outside);
  }
}
