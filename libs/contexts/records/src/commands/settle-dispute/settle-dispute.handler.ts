import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { record } from '../../events/record.state';
import { AgencyFacts } from '../../ports/agency-facts';
import { settleDispute, SettleDispute } from './settle-dispute.decide';

@CommandHandler(SettleDispute)
export class SettleDisputeHandler implements ICommandHandler<SettleDispute> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
  ) {}

  async execute(command: SettleDispute): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(record, data.id);
    const outside = await this.agencies.change(by, item, { ground: data.ground, paper: data.paper });
    return this.commands.run(record, data.id, settleDispute, command, outside);
  }
}
