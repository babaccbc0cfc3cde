import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { record } from '../../events/record.state';
import { AgencyFacts } from '../../ports/agency-facts';
import { FactsOfKinds } from '../../ports/facts-of-kinds';
import { LinkedRecords } from '../../ports/linked-records';
import { reinstateRecord, ReinstateRecord } from './reinstate-record.decide';

@CommandHandler(ReinstateRecord)
export class ReinstateRecordHandler implements ICommandHandler<ReinstateRecord> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
    private readonly links: LinkedRecords,
    private readonly kinds: FactsOfKinds,
  ) {}

  async execute(command: ReinstateRecord): Promise<Outcome> {
    const { data, by } = command;
    const { item, annulled } = await this.commands.load(record, data.id);
    const change = await this.agencies.change(by, item, { ground: data.ground, paper: data.paper });
    const linked = await this.links.of(
      by,
      { restsOn: item?.restsOn ?? [], replaces: annulled?.because },
      item?.uscc ?? '',
    );
    const outside = { ...change, linked, ofKind: await this.kinds.of(item) };
    return this.commands.run(record, data.id, reinstateRecord, command, outside);
  }
}
