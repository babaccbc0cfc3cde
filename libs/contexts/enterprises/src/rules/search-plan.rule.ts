import {
  beginningKeys,
  INITIALS_ANYWHERE,
  initialsAnywhereKeys,
  initialsBeginningKey,
  type Key,
  pairKeys,
  rarestOf,
  wholeKey,
} from './search-keys.rule';
import type { Terms } from './search-terms.rule';

/** What is read to answer a search. */
export interface Plan {
  /** Every name that fits has all keys of one of these. */
  readonly sets: readonly (readonly Key[])[];
  /** But for some: all that the part is found by is in more names than may be read. */
  readonly tooCommon: boolean;
}

/** Keys whose numbers of names a plan needs. */
export const keysToCount = ({ part, letters }: Terms): readonly Key[] => [
  ...pairKeys([...part]),
  ...beginningKeys(part),
  ...keysOfLetters(letters),
];

/**
 * The rarest keys of the part and of the initials, where few enough names have one: no search grows with the number of
 * enterprises. Of a part that is too common only whole names are read, and those that begin with it, if these are few.
 */
export const planOf = (terms: Terms, namesWith: (key: Key) => number, mostRead: number): Plan => {
  const { whole, part, letters } = terms;
  const areFew = ([rarest]: readonly Key[]): boolean => rarest !== undefined && namesWith(rarest) <= mostRead;
  const ofPart = rarestOf(pairKeys([...part]), namesWith);
  const ofLetters = rarestOf(keysOfLetters(letters), namesWith);
  const instead = [[wholeKey(whole)], [wholeKey(part)], ...[beginningKeys(part)].filter(areFew)];
  return {
    sets: [...(areFew(ofPart) ? [ofPart] : instead), ...(areFew(ofLetters) ? [ofLetters] : [])],
    tooCommon: !areFew(ofPart) || (letters !== undefined && !areFew(ofLetters)),
  };
};

const keysOfLetters = (letters: string | undefined): readonly Key[] =>
  letters === undefined
    ? []
    : letters.length < INITIALS_ANYWHERE
      ? [initialsBeginningKey(letters)]
      : initialsAnywhereKeys(letters);
