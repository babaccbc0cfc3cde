import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { record } from '../../events/record.state';
import { HeldItems } from '../../ports/held-items';
import { disputeRecord, DisputeRecord } from './dispute-record.decide';

@CommandHandler(DisputeRecord)
export class DisputeRecordHandler implements ICommandHandler<DisputeRecord> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly held: HeldItems,
  ) {}

  async execute(command: DisputeRecord): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(record, data.id);
    return this.commands.run(record, data.id, disputeRecord, command, await this.held.ownership(by, item));
  }
}
