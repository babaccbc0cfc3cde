import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, newIdFor } from '@platform/cqrs';
import { record } from '../../events/record.state';
import { AgencyFacts } from '../../ports/agency-facts';
import { LinkedRecords } from '../../ports/linked-records';
import { orRefuse } from '../../ports/or-refuse';
import { eachOf, Papers } from '../../ports/papers';
import type { WarnedOutcome } from '../../ports/warnings';
import { checkKey } from '../../rules/record-key.rule';
import { codeWarnings } from '../../rules/warnings.rule';
import { recordCheck, RecordCheck } from './record-check.decide';

@CommandHandler(RecordCheck)
export class RecordCheckHandler implements ICommandHandler<RecordCheck> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
    private readonly links: LinkedRecords,
    private readonly papers: Papers,
  ) {}

  async execute({ data, by }: RecordCheck): Promise<WarnedOutcome> {
    const { keyCodes, ...agency } = await this.agencies.recording(by, data, data.checkedOn);
    const keyOf = (code: string) => orRefuse(checkKey(data, code, () => newIdFor(by)));
    const { id, uscc } = await this.papers.known(eachOf(keyCodes, keyOf));
    const outside = { ...agency, linked: await this.links.of(by, data) };
    const command = new RecordCheck({ ...data, uscc }, by);
    const outcome = await this.commands.run(record, id, recordCheck, command, outside, {
      natural: data.number !== undefined,
    });
    return { ...outcome, warnings: codeWarnings(uscc) };
  }
}
