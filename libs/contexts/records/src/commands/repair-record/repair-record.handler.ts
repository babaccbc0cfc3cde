import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { record } from '../../events/record.state';
import { AgencyFacts } from '../../ports/agency-facts';
import { repairRecord, RepairRecord } from './repair-record.decide';

@CommandHandler(RepairRecord)
export class RepairRecordHandler implements ICommandHandler<RepairRecord> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
  ) {}

  async execute(command: RepairRecord): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(record, data.id);
    const outside = await this.agencies.change(by, item, { paper: data.paper });
    return this.commands.run(record, data.id, repairRecord, command, outside);
  }
}
