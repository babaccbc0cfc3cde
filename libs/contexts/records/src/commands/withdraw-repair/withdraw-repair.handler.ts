import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { record } from '../../events/record.state';
import { AgencyFacts } from '../../ports/agency-facts';
import { withdrawRepair, WithdrawRepair } from './withdraw-repair.decide';

@CommandHandler(WithdrawRepair)
export class WithdrawRepairHandler implements ICommandHandler<WithdrawRepair> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
  ) {}

  async execute(command: WithdrawRepair): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(record, data.id);
    const outside = await this.agencies.change(by, item, { ground: data.ground, paper: data.paper });
    return this.commands.run(record, data.id, withdrawRepair, command, outside);
  }
}
