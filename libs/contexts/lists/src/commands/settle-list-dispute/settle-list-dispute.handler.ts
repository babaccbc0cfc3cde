import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { listing } from '../../events/listing.state';
import { ListFacts } from '../../ports/list-facts';
import { settleListDispute, SettleListDispute } from './settle-list-dispute.decide';

@CommandHandler(SettleListDispute)
export class SettleListDisputeHandler implements ICommandHandler<SettleListDispute> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly facts: ListFacts,
  ) {}

  async execute(command: SettleListDispute): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(listing, data.id);
    return this.commands.run(listing, data.id, settleListDispute, command, await this.facts.change(by, item, data));
  }
}
