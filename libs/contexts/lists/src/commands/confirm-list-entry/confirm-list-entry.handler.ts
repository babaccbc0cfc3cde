import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { listing } from '../../events/listing.state';
import { ListFacts } from '../../ports/list-facts';
import { confirmListEntry, ConfirmListEntry } from './confirm-list-entry.decide';

@CommandHandler(ConfirmListEntry)
export class ConfirmListEntryHandler implements ICommandHandler<ConfirmListEntry> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly facts: ListFacts,
  ) {}

  async execute(command: ConfirmListEntry): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(listing, data.id);
    const change = await this.facts.change(by, item);
    return this.commands.run(listing, data.id, confirmListEntry, command, change, { natural: true });
  }
}
