import { normaliseUscc, parseRegistrationNumber, type Unreadable, unreadable, usccProblem } from '@law';
import { partsOfName } from './core-name.rule';
import { searchedName } from './searched-name.rule';

/** Parts of names that are looked for. */
export interface Terms {
  /** All that was typed, as names are searched. */
  readonly whole: string;
  /** Of it, what is the name's own: without region and form. */
  readonly part: string;
  /** The narrowest region that was typed, as short as names name it. */
  readonly region?: string | undefined;
  /** Where it may be initials. */
  readonly letters?: string | undefined;
}

/** What somebody who looks for an enterprise has typed: a code, parts of a name, or what may be either. */
export type Search =
  { readonly code: string; readonly terms?: Terms | undefined } | { readonly code?: undefined; readonly terms: Terms };

/** Eighteen letters and digits with the digits of a region: somebody means a code, also where a sign of it is wrong. */
const MEANT_AS_USCC = /^(?=.*\d{6})[0-9A-Z]{18}$/;
const MEANT_AS_REGISTRATION_NUMBER = /^\d{15}$/;
/** Also written with a dash before the check sign. Nine initials look the same. */
const ORGANISATION_CODE = /^[0-9A-Z]{8}[0-9X]$/;
const LETTERS = /^(?=.*[A-Z])[0-9A-Z]+$/;
const SHORTEST = 2;

/** `regions` = the words by which names name regions. Why what was typed finds nothing, where a better word would. */
export const searchOf = (typed: string, regions: readonly string[]): Search | Unreadable => {
  const uscc = normaliseUscc(typed);
  if (MEANT_AS_USCC.test(uscc)) return usccProblem(uscc) ?? { code: uscc };
  const whole = searchedName(typed);
  if (MEANT_AS_REGISTRATION_NUMBER.test(whole)) {
    const read = parseRegistrationNumber(whole);
    return read.ok ? { code: read.number } : read;
  }
  if ([...whole].length < SHORTEST) return TOO_SHORT;
  const terms = termsOf(whole, regions);
  return ORGANISATION_CODE.test(whole) ? { code: whole, terms } : { terms };
};

const termsOf = (whole: string, words: readonly string[]): Terms => {
  const { regions, core: part } = partsOfName(whole, words);
  const last = regions.at(-1);
  const region = words.filter((word) => last?.startsWith(word)).sort((a, b) => a.length - b.length)[0];
  return { whole, part, ...(region && { region }), ...(LETTERS.test(whole) && { letters: whole }) };
};

const TOO_SHORT = unreadable(
  'SEARCH_TOO_SHORT',
  `请输入完整的代码，或者名称中至少${SHORTEST}个连续的字，或者至少${SHORTEST}个拼音首字母。`,
  `Give a whole code, or at least ${SHORTEST} neighbouring characters of a name, or ${SHORTEST} initials.`,
);

/** All that was typed is in too many names to look through, and no whole name is it. */
export const TOO_BROAD = unreadable(
  'SEARCH_TOO_BROAD',
  '含有这些字的名称太多，请再输入几个字（如字号）。',
  'Too many names hold these characters: add more characters, such as those of the trade name.',
);
