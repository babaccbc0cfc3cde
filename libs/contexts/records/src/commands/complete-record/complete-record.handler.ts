import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { record } from '../../events/record.state';
import { AgencyFacts } from '../../ports/agency-facts';
import { completeRecord, CompleteRecord } from './complete-record.decide';

@CommandHandler(CompleteRecord)
export class CompleteRecordHandler implements ICommandHandler<CompleteRecord> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
  ) {}

  async execute(command: CompleteRecord): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(record, data.id);
    const outside = await this.agencies.change(by, item);
    return this.commands.run(record, data.id, completeRecord, command, outside);
  }
}
