import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { record } from '../../events/record.state';
import { AgencyFacts } from '../../ports/agency-facts';
import { revokeHonour, RevokeHonour } from './revoke-honour.decide';

@CommandHandler(RevokeHonour)
export class RevokeHonourHandler implements ICommandHandler<RevokeHonour> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
  ) {}

  async execute(command: RevokeHonour): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(record, data.id);
    const outside = await this.agencies.change(by, item, { paper: data.paper });
    return this.commands.run(record, data.id, revokeHonour, command, outside);
  }
}
