import type { PackageParts } from './package-parts';
import { gathered } from './xml';

/** Which built-in formats show a day (ECMA-376 part 1, §18.8.30; 27–36 and 50–58 in Chinese and its neighbours). */
const BUILT_IN = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** What a format shows, without texts in quotes, escaped signs, colours and locales. */
const isDate = (code: string): boolean =>
  /[ymdhs年月日]/i.test(code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').replace(/general/gi, ''));

/** For each style a cell may have: whether it shows a number as a date. @throws TableProblem */
export const dateStylesOf = async (parts: PackageParts, part: string): Promise<boolean[]> => {
  const own = new Map<number, boolean>();
  let inCells = false;
  return gathered<boolean>(parts.read(part), (emit) => ({
    open: (name, attributes) => {
      if (name === 'numFmt') own.set(Number(attributes['numFmtId']), isDate(attributes['formatCode'] ?? ''));
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      emit(own.get(id) ?? BUILT_IN(id));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  }));
};

const DAY_MS = 86_400_000;
const SECOND_MS = 1_000;
/** The day 60 of the calendar of 1900 is 29 February, which there was not. */
const NOT_A_DAY = 60;
const LAST_DAY = 2_958_466;

/** A serial number as its day, `2026-05-11`, with the time behind it where it has one; undefined where it is none. */
export const dayOf = (serial: number, from1904: boolean): string | undefined => {
  if (!(serial >= 0) || serial >= LAST_DAY) return undefined;
  if (!from1904 && Math.floor(serial) === NOT_A_DAY) return undefined;
  const days = from1904 ? serial + 1462 : serial < NOT_A_DAY ? serial + 1 : serial;
  const at = new Date(Math.round((days * DAY_MS) / SECOND_MS) * SECOND_MS + Date.UTC(1899, 11, 30));
  const [day, time] = at.toISOString().split('T') as [string, string];
  return serial % 1 === 0 ? day : `${day} ${time.slice(0, 8)}`;
};
