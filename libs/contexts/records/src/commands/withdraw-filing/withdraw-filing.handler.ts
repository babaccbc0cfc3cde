import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { record } from '../../events/record.state';
import { AgencyFacts } from '../../ports/agency-facts';
import { RestingRecords } from '../../ports/resting-records';
import { withdrawFiling, WithdrawFiling } from './withdraw-filing.decide';

@CommandHandler(WithdrawFiling)
export class WithdrawFilingHandler implements ICommandHandler<WithdrawFiling> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
    private readonly resting: RestingRecords,
  ) {}

  async execute(command: WithdrawFiling): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(record, data.id);
    const outside = { ...(await this.agencies.change(by, item)), basis: await this.resting.on(data.id) };
    return this.commands.run(record, data.id, withdrawFiling, command, outside);
  }
}
