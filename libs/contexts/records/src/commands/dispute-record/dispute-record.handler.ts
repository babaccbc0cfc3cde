import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { record } from '../../events/record.state';
import { disputeRecord, DisputeRecord } from './dispute-record.decide';

@CommandHandler(DisputeRecord)
export class DisputeRecordHandler implements ICommandHandler<DisputeRecord> {
  constructor(private readonly commands: CommandRunner) {}

  execute(command: DisputeRecord): Promise<Outcome> {
    return this.commands.run(record, command.data.id, disputeRecord, command);
  }
}
