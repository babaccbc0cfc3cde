import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { record } from '../../../../events/record.state';
import { AgencyFacts } from '../../../../ports/agency-facts';
import { finaliseCheck, FinaliseCheck } from './finalise-check.decide';

@CommandHandler(FinaliseCheck)
export class FinaliseCheckHandler implements ICommandHandler<FinaliseCheck> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
  ) {}

  async execute(command: FinaliseCheck): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(record, data.id);
    return this.commands.run(record, data.id, finaliseCheck, command, await this.agencies.change(by, item));
  }
}
