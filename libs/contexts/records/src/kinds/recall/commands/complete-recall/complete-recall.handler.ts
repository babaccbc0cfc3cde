import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { record } from '../../../../events/record.state';
import { AgencyFacts } from '../../../../ports/agency-facts';
import { completeRecall, CompleteRecall } from './complete-recall.decide';

@CommandHandler(CompleteRecall)
export class CompleteRecallHandler implements ICommandHandler<CompleteRecall> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
  ) {}

  async execute(command: CompleteRecall): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(record, data.id);
    return this.commands.run(record, data.id, completeRecall, command, await this.agencies.change(by, item));
  }
}
