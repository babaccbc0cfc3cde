import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { record } from '../../events/record.state';
import { AgencyFacts } from '../../ports/agency-facts';
import { restoreFiling, RestoreFiling } from './restore-filing.decide';

@CommandHandler(RestoreFiling)
export class RestoreFilingHandler implements ICommandHandler<RestoreFiling> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
  ) {}

  async execute(command: RestoreFiling): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(record, data.id);
    return this.commands.run(record, data.id, restoreFiling, command, await this.agencies.change(by, item));
  }
}
