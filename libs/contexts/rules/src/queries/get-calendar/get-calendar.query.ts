import { Query } from '@nestjs/cqrs';
import type { CalendarData } from '@platform/calendar';

/**
 * The State Council's notices 节假日安排 of all years known, current: those of every adopted version together, from whatever
 * day it applies. A notice tells of its year alone; adopting the next one takes none away.
 */
export class GetCalendar extends Query<CalendarData> {}
