import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { CommandRunner } from '@platform/cqrs';
import { listing } from '../../events/listing.state';
import { FindListedParty, type ListedParty } from './find-listed-party.query';

@QueryHandler(FindListedParty)
export class FindListedPartyHandler implements IQueryHandler<FindListedParty> {
  constructor(private readonly commands: CommandRunner) {}

  async execute({ entryId }: FindListedParty): Promise<ListedParty | undefined> {
    const { item } = await this.commands.load(listing, entryId);
    return item && { uscc: item.uscc, name: item.partyName };
  }
}
