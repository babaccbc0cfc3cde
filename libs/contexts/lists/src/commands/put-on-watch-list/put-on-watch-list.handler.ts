import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { listing } from '../../events/listing.state';
import { EntryKeys } from '../../ports/entry-keys';
import { putOnWatchList, PutOnWatchList } from './put-on-watch-list.decide';

@CommandHandler(PutOnWatchList)
export class PutOnWatchListHandler implements ICommandHandler<PutOnWatchList> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly keys: EntryKeys,
  ) {}

  async execute({ data, by }: PutOnWatchList): Promise<Outcome> {
    const { id, outside, natural } = await this.keys.of(by, { ...data, list: 'watch' });
    const command = new PutOnWatchList({ ...data, uscc: outside.uscc }, by);
    return this.commands.run(listing, id, putOnWatchList, command, outside, { natural });
  }
}
