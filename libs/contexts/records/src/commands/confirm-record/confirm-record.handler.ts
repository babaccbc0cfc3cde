import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { record } from '../../events/record.state';
import { AgencyFacts } from '../../ports/agency-facts';
import { FactsOfKinds } from '../../ports/facts-of-kinds';
import { confirmRecord, ConfirmRecord } from './confirm-record.decide';

@CommandHandler(ConfirmRecord)
export class ConfirmRecordHandler implements ICommandHandler<ConfirmRecord> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
    private readonly kinds: FactsOfKinds,
  ) {}

  async execute(command: ConfirmRecord): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(record, data.id);
    const change = await this.agencies.change(by, item);
    const outside = { ...change, ofKind: await this.kinds.of(item) };
    return this.commands.run(record, data.id, confirmRecord, command, outside, { natural: true });
  }
}
