import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { record } from '../../../../events/record.state';
import { AgencyFacts } from '../../../../ports/agency-facts';
import { AwardOffice } from '../../ports/award-office';
import { AwardProgrammeRules } from '../../ports/award-programmes';
import { programmeOn } from '../../award-programme.rule';
import { isHonour } from '../../honour-item.rule';
import { revokeHonour, RevokeHonour } from './revoke-honour.decide';

@CommandHandler(RevokeHonour)
export class RevokeHonourHandler implements ICommandHandler<RevokeHonour> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
    private readonly programmes: AwardProgrammeRules,
    private readonly office: AwardOffice,
  ) {}

  async execute(command: RevokeHonour): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(record, data.id);
    const change = await this.agencies.change(by, item, { paper: data.paper });
    const programmes = isHonour(item) ? await this.programmes.of(item.programme) : [];
    const row = item && programmeOn(programmes, item.dates.decided);
    const notItsOffice = row && (await this.office.problem(by, row));
    return this.commands.run(record, data.id, revokeHonour, command, { ...change, programmes, notItsOffice });
  }
}
