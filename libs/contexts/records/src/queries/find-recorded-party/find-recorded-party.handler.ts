import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { CommandRunner } from '@platform/cqrs';
import { record } from '../../events/record.state';
import { type PartyInPaper, partyOf, type RecordedParty } from '../../rules/party.rule';
import { FindRecordedParty } from './find-recorded-party.query';

@QueryHandler(FindRecordedParty)
export class FindRecordedPartyHandler implements IQueryHandler<FindRecordedParty> {
  constructor(private readonly commands: CommandRunner) {}

  async execute({ itemId }: FindRecordedParty): Promise<RecordedParty | undefined> {
    const { body } = await this.commands.load(record, itemId);
    return body && partyOf(body as unknown as PartyInPaper);
  }
}
