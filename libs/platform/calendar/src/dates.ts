import { Temporal } from 'temporal-polyfill';

/** The last day of four digits, as all texts, tables and comparisons have them: no later one comes out of any sum. */
export const LAST_DAY = '9999-12-31';

const PRINTED = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists, as `yyyy-MM-dd`. */
export const isDate = (text: string): boolean => {
  if (!PRINTED.test(text)) return false;
  try {
    return day(text).toString() === text;
  } catch {
    return false;
  }
};

/** @throws RangeError for what is no date */
export const addDays = (date: string, days: number): string => printed(day(date).add({ days }));

/** The same day number n months later; where that month has none, its last day (Civil Code art. 202). @throws RangeError */
export const addMonths = (date: string, months: number): string => printed(day(date).add({ months }));

/** The same month and day n years later; 29 February ends on the 28th. @throws RangeError */
export const addYears = (date: string, years: number): string => printed(day(date).add({ years }));

/** Days from the first date to the second; negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number => day(from).until(day(to)).days;

/** Negative where `a` is earlier, positive where it is later, else 0. */
export const compareDates = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The earliest of the dates given; what is absent does not count. */
export function earliest(first: string, ...others: (string | null | undefined)[]): string;
export function earliest(...dates: (string | null | undefined)[]): string | undefined;
export function earliest(...dates: (string | null | undefined)[]): string | undefined {
  return dates.filter(isGiven).reduce<string | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);
}

/** The latest of the dates given; what is absent does not count. */
export function latest(first: string, ...others: (string | null | undefined)[]): string;
export function latest(...dates: (string | null | undefined)[]): string | undefined;
export function latest(...dates: (string | null | undefined)[]): string | undefined {
  return dates.filter(isGiven).reduce<string | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined);
}

/** Length of a period; parts add up: years and months first, then days. */
export interface Period {
  readonly years?: number | undefined;
  readonly months?: number | undefined;
  readonly days?: number | undefined;
}

/**
 * The first day a period does *not* cover: `[from, endOfPeriod)` is half-open. The first day is not counted, and the
 * period ends at 24:00 of its last day (Civil Code arts. 201–203); periods never move over holidays, deadlines do.
 */
export const endOfPeriod = (from: string, { years = 0, months = 0, days = 0 }: Period): string =>
  printed(
    day(from)
      .add({ months: 12 * years + months })
      .add({ days: days + 1 }),
  );

/** Whether the day lies in the half-open period; an absent end never comes, an absent begin never was. */
export const isWithin = (date: string, from: string | null | undefined, until: string | null | undefined): boolean =>
  typeof from === 'string' && from <= date && (typeof until !== 'string' || date < until);

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: string): number => day(date).dayOfWeek;

const isGiven = (date: string | null | undefined): date is string => typeof date === 'string';
const printed = (date: Temporal.PlainDate): string => (date.year > 9999 ? LAST_DAY : date.toString());
const day = (date: string): Temporal.PlainDate => Temporal.PlainDate.from(date);
