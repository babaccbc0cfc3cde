import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { record } from '../../../../events/record.state';
import { AgencyFacts } from '../../../../ports/agency-facts';
import { recordQualityVeto, RecordQualityVeto } from './record-quality-veto.decide';

@CommandHandler(RecordQualityVeto)
export class RecordQualityVetoHandler implements ICommandHandler<RecordQualityVeto> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
  ) {}

  async execute(command: RecordQualityVeto): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(record, data.id);
    return this.commands.run(record, data.id, recordQualityVeto, command, await this.agencies.change(by, item));
  }
}
