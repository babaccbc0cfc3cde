import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { CalendarData } from '@platform/calendar';
import { CommandRunner } from '@platform/cqrs';
import { rules } from '../../events/rules.state';
import { CALENDAR, calendarOf } from '../../rules/calendar.rule';
import { GetCalendar } from './get-calendar.query';

@QueryHandler(GetCalendar)
export class GetCalendarHandler implements IQueryHandler<GetCalendar> {
  constructor(private readonly commands: CommandRunner) {}

  /** From the stream itself: a notice adopted a moment ago is there. */
  async execute(): Promise<CalendarData> {
    return calendarOf((await this.commands.load(rules, `${CALENDAR.kind}-${CALENDAR.name}`)).adopted);
  }
}
