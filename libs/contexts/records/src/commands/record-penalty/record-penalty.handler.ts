import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { record } from '../../events/record.state';
import { AgencyFacts } from '../../ports/agency-facts';
import { orRefuse } from '../../ports/or-refuse';
import { LinkedRecords } from '../../ports/linked-records';
import { penaltyKey } from '../../rules/record-key.rule';
import { recordPenalty, RecordPenalty } from './record-penalty.decide';

@CommandHandler(RecordPenalty)
export class RecordPenaltyHandler implements ICommandHandler<RecordPenalty> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
    private readonly links: LinkedRecords,
  ) {}

  async execute({ data, by }: RecordPenalty): Promise<Outcome> {
    const { keyCode, ...agency } = await this.agencies.recording(by, data, data.dates.decided);
    const { id, uscc, normalisedNumber } = orRefuse(penaltyKey(data, keyCode));
    const outside = { ...agency, normalisedNumber, linked: await this.links.of(by, data) };
    const command = new RecordPenalty({ ...data, uscc }, by);
    return this.commands.run(record, id, recordPenalty, command, outside, { natural: true });
  }
}
