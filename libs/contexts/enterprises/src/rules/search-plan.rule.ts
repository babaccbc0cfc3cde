import {
  beginningKey,
  INITIALS_ANYWHERE,
  initialsAnywhereKeys,
  initialsBeginningKey,
  type Key,
  neighbourKeys,
  wholeKey,
} from './search-keys.rule';
import type { Terms } from './search-terms.rule';

/** What is read to answer a search. */
export interface Plan {
  /** Every name that may fit has one of these. */
  readonly keys: readonly Key[];
  /** Some names that fit are not among them: all that the part is found by is in more names than may be read. */
  readonly tooCommon: boolean;
}

/** Keys whose numbers of names a plan needs. */
export const keysToCount = ({ part, letters }: Terms): readonly Key[] => [
  ...neighbourKeys([...part]),
  ...(beginningKey(part) === undefined ? [] : [beginningKey(part)!]),
  ...(letters === undefined ? [] : keysOfLetters(letters)),
];

/**
 * The rarest key of the part and of the initials, where few enough names have it: no search grows with the number of
 * enterprises. Of a part that is too common only whole names are read, and those that begin with it, if these are few.
 */
export const planOf = (terms: Terms, namesWith: (key: Key) => number, mostRead: number): Plan => {
  const { whole, part, letters } = terms;
  const rarestOf = (keys: readonly Key[]): Key => keys.reduce((a, b) => (namesWith(b) < namesWith(a) ? b : a));
  const isFew = (key: Key | undefined): key is Key => key !== undefined && namesWith(key) <= mostRead;
  const ofPart = rarestOf(neighbourKeys([...part]));
  const ofLetters = letters === undefined ? undefined : rarestOf(keysOfLetters(letters));
  return {
    keys: [wholeKey(whole), wholeKey(part), ...[isFew(ofPart) ? ofPart : beginningKey(part), ofLetters].filter(isFew)],
    tooCommon: !isFew(ofPart) || (ofLetters !== undefined && !isFew(ofLetters)),
  };
};

const keysOfLetters = (letters: string): readonly Key[] =>
  letters.length < INITIALS_ANYWHERE ? [initialsBeginningKey(letters)] : initialsAnywhereKeys(letters);
