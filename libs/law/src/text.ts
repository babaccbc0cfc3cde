/** A text for people that says why something is not taken as it is; `code` is stable. */
export interface Unreadable<Code extends string = string> {
  readonly ok: false;
  readonly code: Code;
  readonly zh: string;
  readonly en: string;
}

export const unreadable = <Code extends string>(code: Code, zh: string, en: string): Unreadable<Code> => ({
  ok: false,
  code,
  zh,
  en,
});

/** Blanks of every width, and signs that print as nothing. */
const BLANKS = /[\s\u200b-\u200d\u2060\ufeff]+/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const TO_HALF = 0xfee0;

/** Full-width letters, digits and signs 全角 to half width; nothing else changes. */
export const halfWidth = (text: string): string =>
  text.replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - TO_HALF));

export const withoutBlanks = (text: string): string => text.replace(BLANKS, '');

/** Small Latin letters to capitals, no other letters touched. */
export const upperLatin = (text: string): string => text.replace(/[a-z]/g, (c) => c.toUpperCase());

/** What people write into a cell that says nothing: `/`, `无`, a row of dashes. */
export const saysNothing = (text: string): boolean => /^(|\/|无|[-—–_]+)$/.test(halfWidth(withoutBlanks(text)));

/**
 * A name as it is compared: half width, blanks out, all brackets of one form. Letters keep their case; a name is never
 * shortened or completed.
 */
export const normaliseName = (text: string): string =>
  halfWidth(withoutBlanks(text))
    .replace(/[〔【﹝\[]/g, '(')
    .replace(/[〕】﹞\]]/g, ')');
