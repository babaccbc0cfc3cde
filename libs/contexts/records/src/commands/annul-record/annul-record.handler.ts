import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { record } from '../../events/record.state';
import { AgencyFacts } from '../../ports/agency-facts';
import { annulRecord, AnnulRecord } from './annul-record.decide';

@CommandHandler(AnnulRecord)
export class AnnulRecordHandler implements ICommandHandler<AnnulRecord> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
  ) {}

  async execute(command: AnnulRecord): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(record, data.id);
    const outside = await this.agencies.change(by, item, { ground: data.ground, paper: data.paper });
    return this.commands.run(record, data.id, annulRecord, command, outside);
  }
}
