import { ANY, type Key, pairKeys, rarestOf } from './search-keys.rule';

/** A part in which at most one character is not as it was typed. */
export type Pattern = readonly string[];

/** With fewer, two characters alone would have to do; with more, somebody copies a name and does not type it. */
const SHORTEST = 3;
const LONGEST = 30;
/** A part of three may lack a character or have a wrong one, but not one too many. */
const SHORTEST_WITH_ONE_MORE = 4;

/** What was meant where one character of the part is wrong, missing or one too many. */
export const nearPatterns = (part: readonly string[]): readonly Pattern[] => {
  const n = part.length;
  if (n < SHORTEST || n > LONGEST) return [];
  return [
    ...part.map((_, i) => part.with(i, ANY)),
    ...part.slice(1).map((_, i) => part.toSpliced(i + 1, 0, ANY)),
    ...(n < SHORTEST_WITH_ONE_MORE ? [] : part.map((_, i) => part.toSpliced(i, 1))),
  ];
};

/** Whether one of the patterns is somewhere in the name. */
export const holdsOneOf = (name: readonly string[], patterns: readonly Pattern[]): boolean =>
  patterns.some((pattern) => name.some((_, at) => pattern.every((character, i) => fits(character, name[at + i]))));

const fits = (character: string, found: string | undefined): boolean =>
  found !== undefined && (character === ANY || character === found);

/**
 * The rarest keys of each pattern; a name that holds one of the patterns has all keys of one of the sets. A pattern that
 * no name can hold, and one whose keys are all in more names than may be read, has none.
 */
export const nearKeys = (
  patterns: readonly Pattern[],
  namesWith: (key: Key) => number,
  mostRead: number,
): readonly (readonly Key[])[] => {
  const sets = patterns.flatMap((pattern) => {
    const rarest = rarestOf(pairKeys(pattern), namesWith);
    const names = namesWith(rarest[0] ?? 0);
    return names > 0 && names <= mostRead ? [rarest] : [];
  });
  return [...new Map(sets.map((keys) => [keys.join(), keys])).values()];
};
