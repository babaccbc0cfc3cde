import { z } from 'zod';
import { addDays, LAST_DAY, weekdayOf } from './dates';

const dates = z.array(z.iso.date());

/**
 * Content of the rule data of kind `calendar`: what the State Council announces for each year 国务院办公厅关于节假日安排的通知.
 * `holidays` = days off, weekends among them or not; `workdays` = weekends on which one works 调休上班.
 */
export const calendarSchema = z.strictObject({
  years: z
    .array(z.strictObject({ year: z.int(), source: z.string().min(1), holidays: dates, workdays: dates }))
    .min(1)
    .refine((years) => new Set(years.map((y) => y.year)).size === years.length, 'a year is given twice'),
});

export type CalendarData = z.infer<typeof calendarSchema>;

/** The years of several calendars in one; a later calendar's word on a year goes before an earlier one's. */
export const mergedCalendar = (calendars: readonly CalendarData[]): CalendarData => ({
  years: [...new Map(calendars.flatMap(({ years }) => years).map((of) => [of.year, of])).values()],
});

/** Working days as the adopted notices tell them. */
export interface WorkingDays {
  /** Weekends are free and other days are not, where the notice of the year is not known. */
  readonly isWorking: (date: string) => boolean;
  /** Whether the notice of the year of this day is known. */
  readonly knows: (date: string) => boolean;
}

export const workingDaysOf = ({ years }: CalendarData): WorkingDays => {
  const known = new Set(years.map(({ year }) => year));
  const holidays = new Set(years.flatMap((y) => y.holidays));
  const workdays = new Set(years.flatMap((y) => y.workdays));
  return {
    isWorking: (date) => workdays.has(date) || (!holidays.has(date) && weekdayOf(date) < 6),
    knows: (date) => known.has(Number(date.slice(0, 4))),
  };
};

export interface Deadline {
  /** Last day on which the act is in time, until 24:00. */
  readonly date: string;
  /** A day it depends on lies in a year whose notice is not known yet: to be computed again when it comes. */
  readonly provisional: boolean;
}

/**
 * Deadline to act: `n` working or calendar days after `from`, which is not counted. A last day that is no working day of
 * the State Council's calendar moves on to the next one (Civil Code art. 203). Days of the Penalty Law are working days
 * (art. 85); the 15 days of the Product Quality Law are calendar days.
 */
export const deadline = (
  from: string,
  n: number,
  unit: 'working' | 'calendar',
  { isWorking, knows }: WorkingDays,
): Deadline => {
  let date = unit === 'calendar' ? addDays(from, n) : from;
  let provisional = !knows(date);
  const step = (): void => {
    date = addDays(date, 1);
    provisional ||= !knows(date);
  };
  for (let left = unit === 'working' ? n : 0; left > 0 && date < LAST_DAY; left -= isWorking(date) ? 1 : 0) step();
  while (!isWorking(date) && date < LAST_DAY) step();
  return { date, provisional };
};
