import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { record } from '../../../../events/record.state';
import { programmeOn } from '../../award-programme.rule';
import { isHonour } from '../../honour-item.rule';
import { AwardBars } from '../../ports/award-bars';
import { AwardOffice } from '../../ports/award-office';
import { AwardProgrammeRules } from '../../ports/award-programmes';
import { DecideBar, decideBar } from './decide-bar.decide';

@CommandHandler(DecideBar)
export class DecideBarHandler implements ICommandHandler<DecideBar> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly bars: AwardBars,
    private readonly programmes: AwardProgrammeRules,
    private readonly office: AwardOffice,
  ) {}

  async execute(command: DecideBar): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(record, data.id);
    const programmes = isHonour(item) ? await this.programmes.of(item.programme) : [];
    const row = item && programmeOn(programmes, item.dates.decided);
    const notItsOffice = row && (await this.office.problem(by, row));
    const decidable = await this.bars.isDecidable(data.id, data.heir);
    return this.commands.run(record, data.id, decideBar, command, { notItsOffice, decidable });
  }
}
