import { isSoleTrader } from '@law';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { record } from '../../events/record.state';
import { AgencyFacts } from '../../ports/agency-facts';
import { FactsOfKinds } from '../../ports/facts-of-kinds';
import { Papers } from '../../ports/papers';
import { correctRecord, CorrectRecord } from './correct-record.decide';

@CommandHandler(CorrectRecord)
export class CorrectRecordHandler implements ICommandHandler<CorrectRecord> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
    private readonly papers: Papers,
    private readonly kinds: FactsOfKinds,
  ) {}

  async execute(command: CorrectRecord): Promise<Outcome> {
    const { data, by } = command;
    const { item, body } = await this.commands.load(record, data.id);
    const change = await this.agencies.change(by, item, { ground: data.ground, paper: data.paper });
    const known = item && isSoleTrader(item.uscc) ? await this.papers.personsIn([body]) : {};
    const outside = { ...change, ofKind: await this.kinds.of(item), persons: Object.values(known).flat() };
    return this.commands.run(record, data.id, correctRecord, command, outside);
  }
}
