import { saysNothing } from '@law';

/** Words a paper may leave out. */
const MAY_BE_ABSENT = ['agencyName', 'region', 'number', 'legalBasis', 'remark'] as const;

type Words = { readonly [Word in (typeof MAY_BE_ABSENT)[number]]?: string | undefined };

/** What says nothing (`/`, 无, a row of dashes, blanks) is absent: it is no legal basis, and no number of a decision. */
export const statedOnly = <E extends Words>(entry: E): E => {
  const silent = MAY_BE_ABSENT.filter((word) => entry[word] !== undefined && saysNothing(entry[word]));
  return silent.length === 0 ? entry : { ...entry, ...Object.fromEntries(silent.map((word) => [word, undefined])) };
};
