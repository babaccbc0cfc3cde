import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner } from '@platform/cqrs';
import { record } from '../../events/record.state';
import { AgencyFacts } from '../../ports/agency-facts';
import { orRefuse } from '../../ports/or-refuse';
import { LinkedRecords } from '../../ports/linked-records';
import { eachOf, Papers } from '../../ports/papers';
import { type WarnedOutcome, Warnings } from '../../ports/warnings';
import { penaltyKey } from '../../rules/record-key.rule';
import { recordPenalty, RecordPenalty } from './record-penalty.decide';

@CommandHandler(RecordPenalty)
export class RecordPenaltyHandler implements ICommandHandler<RecordPenalty> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
    private readonly links: LinkedRecords,
    private readonly papers: Papers,
    private readonly warnings: Warnings,
  ) {}

  async execute({ data, by }: RecordPenalty): Promise<WarnedOutcome> {
    const { keyCodes, ...agency } = await this.agencies.recording(by, data, data.dates.decided);
    const keyOf = (code: string) => orRefuse(penaltyKey(data, code));
    const { id, uscc, normalisedNumber } = await this.papers.known(eachOf(keyCodes, keyOf));
    const outside = { ...agency, normalisedNumber, linked: await this.links.of(by, data) };
    const command = new RecordPenalty({ ...data, uscc }, by);
    const outcome = await this.commands.run(record, id, recordPenalty, command, outside, { natural: true });
    if (outcome.repeated) await this.papers.refuseOtherPersons(id, data);
    return { ...outcome, warnings: await this.warnings.ofPenalty(data) };
  }
}
