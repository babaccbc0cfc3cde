import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner } from '@platform/cqrs';
import { record } from '../../../../events/record.state';
import { AgencyFacts } from '../../../../ports/agency-facts';
import { AwardProgrammeRules } from '../../ports/award-programmes';
import { AwardBars } from '../../ports/award-bars';
import { LinkedRecords } from '../../../../ports/linked-records';
import { orRefuse } from '../../../../ports/or-refuse';
import type { WarnedOutcome } from '../../../../ports/recordings';
import { programmeOn } from '../../award-programme.rule';
import { honourKey } from '../../honour-key.rule';
import { codeWarnings } from '../../../../rules/warnings.rule';
import { recordHonour, RecordHonour } from './record-honour.decide';

@CommandHandler(RecordHonour)
export class RecordHonourHandler implements ICommandHandler<RecordHonour> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
    private readonly links: LinkedRecords,
    private readonly bars: AwardBars,
    private readonly programmes: AwardProgrammeRules,
  ) {}

  async execute({ data, by }: RecordHonour): Promise<WarnedOutcome> {
    const { id, uscc } = orRefuse(honourKey(data));
    const programmes = await this.programmes.of(data.programme);
    // A county's award is given by the agency of that county.
    const region = programmeOn(programmes, data.givenOn)?.region ?? data.region;
    const { keyCodes: _, ...agency } = await this.agencies.recording(by, { ...data, region }, data.givenOn);
    const barred = await this.bars.standing(uscc, data.programme, id);
    const outside = { ...agency, programmes, ...barred, linked: await this.links.of(by, data, uscc) };
    const command = new RecordHonour({ ...data, uscc }, by);
    const outcome = await this.commands.run(record, id, recordHonour, command, outside, { natural: true });
    return { ...outcome, warnings: codeWarnings(uscc) };
  }
}
