/**
 * Entity tag of an answer (RFC 9110 §8.8.3), strong: two answers with one tag are the same byte for byte. Of a thing that can
 * be changed, what stands before the dash is the revision it was read at, which a command compares (`If-Match`).
 */
export const entityTag = (hash: string, revision?: number): string =>
  `"${revision === undefined ? '' : `${revision}-`}${hash}"`;

/** Whether `If-None-Match` names the tag; compared weakly, as §13.1.2 has it: a cache may have weakened it. */
export const namesTag = (ifNoneMatch: string, tag: string): boolean =>
  ifNoneMatch.split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')));
