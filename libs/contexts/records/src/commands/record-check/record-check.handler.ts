import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, newIdFor, type Outcome } from '@platform/cqrs';
import { record } from '../../events/record.state';
import { AgencyFacts } from '../../ports/agency-facts';
import { LinkedRecords } from '../../ports/linked-records';
import { orRefuse } from '../../ports/or-refuse';
import { checkKey } from '../../rules/record-key.rule';
import { recordCheck, RecordCheck } from './record-check.decide';

@CommandHandler(RecordCheck)
export class RecordCheckHandler implements ICommandHandler<RecordCheck> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
    private readonly links: LinkedRecords,
  ) {}

  async execute({ data, by }: RecordCheck): Promise<Outcome> {
    const { keyCode, ...agency } = await this.agencies.recording(by, data, data.checkedOn);
    const { id, uscc } = orRefuse(checkKey(data, keyCode, () => newIdFor(by)));
    const outside = { ...agency, linked: await this.links.of(by, data) };
    const command = new RecordCheck({ ...data, uscc }, by);
    return this.commands.run(record, id, recordCheck, command, outside, { natural: data.number !== undefined });
  }
}
