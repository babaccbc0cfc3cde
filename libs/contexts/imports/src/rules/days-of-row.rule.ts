import { printedDate, unreadable } from '@law';
import type { RowReading } from './row-reading.rule';

/** A day as the cell prints it; a fault where it is not read. */
export const dayOf = (row: RowReading, key: string): string | undefined => row.read(key, printedDate)?.date;

/** A day that must be there and has come. `today`: Shanghai date. */
export const pastDayOf = (row: RowReading, key: string, today: string): string | undefined => {
  const day = dayOf(row, key);
  if (row.text(key) === undefined) row.needed(key);
  if (day !== undefined && day > today)
    row.fault(key, unreadable('DAY_IN_FUTURE', '日期晚于今天。', 'The day lies in the future.'));
  return day;
};
