import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { listing } from '../../events/listing.state';
import { ListFacts } from '../../ports/list-facts';
import { disputeListEntry, DisputeListEntry } from './dispute-list-entry.decide';

@CommandHandler(DisputeListEntry)
export class DisputeListEntryHandler implements ICommandHandler<DisputeListEntry> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly facts: ListFacts,
  ) {}

  async execute(command: DisputeListEntry): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(listing, data.id);
    return this.commands.run(listing, data.id, disputeListEntry, command, await this.facts.ownership(by, item));
  }
}
