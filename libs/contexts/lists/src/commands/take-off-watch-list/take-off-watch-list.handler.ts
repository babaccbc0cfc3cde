import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { listing } from '../../events/listing.state';
import { ListFacts } from '../../ports/list-facts';
import { takeOffWatchList, TakeOffWatchList } from './take-off-watch-list.decide';

@CommandHandler(TakeOffWatchList)
export class TakeOffWatchListHandler implements ICommandHandler<TakeOffWatchList> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly facts: ListFacts,
  ) {}

  async execute(command: TakeOffWatchList): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(listing, data.id);
    return this.commands.run(listing, data.id, takeOffWatchList, command, await this.facts.change(by, item));
  }
}
