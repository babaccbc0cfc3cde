import { usccProblem } from './uscc';

/** Blanks and dashes people put between the digits of a number; none that JSON writes as an escape. */
const GAP = '[ \\u00a0\\u2000-\\u2015\\u202f\\u3000\\ufeff-]?';
/** Its form: region, birth date, serial, check. A blank here stands for a gap. Not longer digits, so that hashes pass. */
const FORM = new RegExp(
  (
    '(?<![0-9])(?:1 [1-5]|2 [1-3]|3 [1-7]|4 [1-6]|5 [0-4]|6 [1-5]|7 1|8 [1-3]|9 [1-9]) [0-9] [0-9] [0-9] [0-9]' +
    ' (?:1 [89]|2 0) [0-9] [0-9] (?:0 [1-9]|1 [0-2]) (?:0 [1-9]|[12] [0-9]|3 [01])' +
    ' [0-9] [0-9] [0-9] [0-9Xx](?![0-9])'
  ).replaceAll(' ', GAP),
  'g',
);
/** Whole, or parted where its parts meet, as people write it. */
const AS_WRITTEN = new RegExp(`^[0-9]{6}${GAP}[0-9]{4}${GAP}[0-9]{2}${GAP}[0-9]{2}${GAP}[0-9]{3}[0-9Xx]$`);
const GAPS = new RegExp(GAP.slice(0, -1), 'g');

const REPLACEMENT = '[identity number]';

/** Full-width digits and capitals count as half-width ones, line ends and tabs as blanks. */
const plain = (text: string): string =>
  /[\t\n\r\uff10-\uff19\uff38\uff58]/.test(text)
    ? text
        .replace(/[\uff10-\uff19\uff38\uff58]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
        .replace(/[\t\n\r]/g, ' ')
    : text;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Check sign of GB 11643 (ISO 7064, MOD 11-2). */
const hasRightCheck = (number: string): boolean =>
  '10X98765432'[WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(number[i]), 0) % 11] === number[17];

/**
 * Whether what has the form is the number of a citizen's identity document 公民身份号码 (GB 11643-1999). One misread sign does
 * not make it public, so its check is not asked for; unless it is parted where nobody parts it, which figures in a row are too.
 * A unified social credit code of digits alone may have the form: its own check tells. Where both checks are right it is a
 * code if it begins with the 9 of the market regulators, as hardly any person's number does.
 */
const isIdentityNumber = (found: string): boolean => {
  const number = found.replace(GAPS, '').toUpperCase();
  const isRight = hasRightCheck(number);
  if (!AS_WRITTEN.test(found) && !isRight) return false;
  return usccProblem(number) !== undefined || (isRight && !number.startsWith('9'));
};

/** True where a text holds what looks like an identity document's number. */
export const holdsIdentityNumber = (text: string): boolean =>
  (plain(text).match(FORM) ?? []).some((found) => isIdentityNumber(found));

/** The text without identity numbers. */
export const withoutIdentityNumbers = (text: string): string =>
  holdsIdentityNumber(text)
    ? plain(text).replace(FORM, (found) => (isIdentityNumber(found) ? REPLACEMENT : found))
    : text;

/** JSON without identity numbers in its texts, names and numbers; still JSON, whatever it held. */
export const jsonWithoutIdentityNumbers = (json: string): string => JSON.stringify(cleaned(JSON.parse(json)));

const cleaned = (value: unknown): unknown => {
  if (typeof value === 'string') return withoutIdentityNumbers(value);
  if (typeof value === 'number') return holdsIdentityNumber(String(value)) ? REPLACEMENT : value;
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [withoutIdentityNumbers(name), cleaned(of)]));
};
