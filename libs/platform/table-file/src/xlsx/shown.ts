import { TableProblem } from '../table-problem';
import { dayOf } from './dates';
import type { RawCell } from './sheet-rows';

/** A spreadsheet keeps and shows so many digits of a number. */
const DIGITS = 15;
const TOO_LONG = 10 ** DIGITS;

/**
 * A number as the spreadsheet shows it. What had more digits has lost some for good, codes above all: it is told as the
 * spreadsheet shows it, `9.13715020000000E+17`, so that nobody takes it for a code.
 */
export const numberShown = (value: string): string => {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (Math.abs(number) >= TOO_LONG) return number.toExponential(DIGITS - 1).toUpperCase();
  return String(Number(number.toPrecision(DIGITS)));
};

export interface Shown {
  readonly stringAt: (n: number) => string | undefined;
  readonly isDate: (style: number) => boolean;
  readonly from1904: boolean;
}

/** The text of a cell of each type (ECMA-376 part 1, §18.18.11). @throws TableProblem */
export const shownBy =
  ({ stringAt, isDate, from1904 }: Shown) =>
  ({ type, style, value }: RawCell, place: string): string => {
    if (type === 's') return stringAt(Number(value)) ?? tornAt(place);
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (type !== 'n') return value;
    return (value !== '' && isDate(style) ? dayOf(Number(value), from1904) : undefined) ?? numberShown(value);
  };

const tornAt = (place: string): never => {
  throw new TableProblem('TORN', place);
};
