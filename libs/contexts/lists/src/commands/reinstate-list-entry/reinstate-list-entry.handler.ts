import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { listing } from '../../events/listing.state';
import { ListFacts } from '../../ports/list-facts';
import { reinstateListEntry, ReinstateListEntry } from './reinstate-list-entry.decide';

@CommandHandler(ReinstateListEntry)
export class ReinstateListEntryHandler implements ICommandHandler<ReinstateListEntry> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly facts: ListFacts,
  ) {}

  async execute(command: ReinstateListEntry): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(listing, data.id);
    const [change, basis] = await Promise.all([this.facts.change(by, item, data), this.facts.basis(item)]);
    return this.commands.run(listing, data.id, reinstateListEntry, command, { ...change, basis });
  }
}
