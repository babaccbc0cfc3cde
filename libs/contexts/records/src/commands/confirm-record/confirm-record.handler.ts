import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { record } from '../../events/record.state';
import { AgencyFacts } from '../../ports/agency-facts';
import { AwardBars } from '../../ports/award-bars';
import { confirmRecord, ConfirmRecord } from './confirm-record.decide';

@CommandHandler(ConfirmRecord)
export class ConfirmRecordHandler implements ICommandHandler<ConfirmRecord> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
    private readonly bars: AwardBars,
  ) {}

  async execute(command: ConfirmRecord): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(record, data.id);
    const change = await this.agencies.change(by, item);
    const outside = { ...change, holderBarred: await this.bars.bars(item) };
    return this.commands.run(record, data.id, confirmRecord, command, outside, { natural: true });
  }
}
