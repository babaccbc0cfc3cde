import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { CommandRunner } from '@platform/cqrs';
import { record } from '../../events/record.state';
import { FindRecordedParty, type RecordedParty } from './find-recorded-party.query';

@QueryHandler(FindRecordedParty)
export class FindRecordedPartyHandler implements IQueryHandler<FindRecordedParty> {
  constructor(private readonly commands: CommandRunner) {}

  async execute({ itemId }: FindRecordedParty): Promise<RecordedParty | undefined> {
    const { item } = await this.commands.load(record, itemId);
    return item && { uscc: item.uscc, name: item.partyName };
  }
}
