import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { listing } from '../../events/listing.state';
import { ListFacts } from '../../ports/list-facts';
import { annulListEntry, AnnulListEntry } from './annul-list-entry.decide';

@CommandHandler(AnnulListEntry)
export class AnnulListEntryHandler implements ICommandHandler<AnnulListEntry> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly facts: ListFacts,
  ) {}

  async execute(command: AnnulListEntry): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(listing, data.id);
    return this.commands.run(listing, data.id, annulListEntry, command, await this.facts.change(by, item, data));
  }
}
