import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { listing } from '../../events/listing.state';
import { ListFacts } from '../../ports/list-facts';
import { endListEntry, EndListEntry } from './end-list-entry.decide';

@CommandHandler(EndListEntry)
export class EndListEntryHandler implements ICommandHandler<EndListEntry> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly facts: ListFacts,
  ) {}

  async execute(command: EndListEntry): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(listing, data.id);
    return this.commands.run(listing, data.id, endListEntry, command, await this.facts.change(by, item, data));
  }
}
