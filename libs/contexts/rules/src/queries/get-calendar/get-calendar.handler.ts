import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type CalendarData, mergedCalendar } from '@platform/calendar';
import { CommandRunner } from '@platform/cqrs';
import { rules } from '../../events/rules.state';
import { compareVersions } from '../../rules/rule-file.rule';
import { GetCalendar } from './get-calendar.query';

@QueryHandler(GetCalendar)
export class GetCalendarHandler implements IQueryHandler<GetCalendar> {
  constructor(private readonly commands: CommandRunner) {}

  /** From the stream itself: a notice adopted a moment ago is there. */
  async execute(): Promise<CalendarData> {
    const { adopted } = await this.commands.load(rules, 'calendar-state-council');
    const versions = [...adopted].sort((a, b) => compareVersions(a.version, b.version));
    return mergedCalendar(versions.map(({ content }) => content as CalendarData));
  }
}
