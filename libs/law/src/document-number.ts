import { halfWidth, type Unreadable, unreadable, upperLatin, withoutBlanks } from './text';

export type DocumentNumberCode =
  'DOCUMENT_NUMBER_BRACKETS' | 'DOCUMENT_NUMBER_YEAR' | 'DOCUMENT_NUMBER_SERIAL' | 'DOCUMENT_NUMBER_SEVERAL';

export type DocumentNumber =
  | {
      readonly ok: true;
      /** As it is compared, e.g. `聊市监处罚〔2024〕42号`. */
      readonly number: string;
      readonly year: string;
      readonly serial: string;
    }
  | Unreadable<DocumentNumberCode>;

/**
 * Decision number 文号 as it is compared, first version; it names streams, so it is frozen: what it gives for the golden table
 * never changes, a later rule becomes `DOCUMENT_NUMBER_V2`. Full width to half, blanks out, the bracket pairs to one,
 * 第 and leading zeros of an all-digit serial dropped, letters to capitals. Without a year in brackets, a serial or 号 it is
 * not read.
 */
export const DOCUMENT_NUMBER_V1 = (text: string): DocumentNumber => {
  const plain = upperLatin(halfWidth(withoutBlanks(text)))
    .replace(/[\[(【﹝]/g, '〔')
    .replace(/[\])】﹞]/g, '〕');
  if (!bracketsPair(plain))
    return unreadable('DOCUMENT_NUMBER_BRACKETS', '文号中的括号不成对。', 'A bracket of the number has no partner.');
  const [, prefix, year, rest] = /^(.*)〔((?:19|20)\d\d)〕(.*)$/.exec(plain) ?? [];
  if (!prefix || !year || rest === undefined)
    return unreadable(
      'DOCUMENT_NUMBER_YEAR',
      '文号中没有机关代字或括号中的年份。',
      'The number has no name of an authority, or no year in brackets.',
    );
  if (/〔(?:19|20)\d\d〕/.test(prefix)) return several;
  const [, written, tail] = /^第?([^号]*)号(.*)$/.exec(rest) ?? [];
  if (!written || tail === undefined)
    return unreadable('DOCUMENT_NUMBER_SERIAL', '文号中没有序号或“号”字。', 'The number has no serial, or no 号.');
  if (!/^(之.+|-.+)?$/.test(tail) || tail.includes('号')) return several;
  const serial = /^\d+$/.test(written) ? written.replace(/^0+(?=\d)/, '') : written;
  return { ok: true, number: `${prefix}〔${year}〕${serial}号${tail}`, year, serial };
};

const several = unreadable<DocumentNumberCode>(
  'DOCUMENT_NUMBER_SEVERAL',
  '文号之后另有文字，或有多个文号。',
  'There is more text after the number, or more than one number.',
);

/** The version in use. */
export const DOCUMENT_NUMBER_VERSION = 1;
/** Reads a 文号 by the version in use. */
export const documentNumber = DOCUMENT_NUMBER_V1;

const bracketsPair = (text: string): boolean => {
  let open = 0;
  for (const sign of text) {
    if (sign === '〔') open++;
    if (sign === '〕') open--;
    if (open < 0 || open > 1) return false;
  }
  return open === 0;
};
