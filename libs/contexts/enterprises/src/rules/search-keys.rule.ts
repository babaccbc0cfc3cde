/**
 * What a name is found by. A key is kept as 32 bits: half the room of the text, and that two keys now and then share a
 * number does no harm, as the name is looked at before it is shown.
 */
export type Key = number;

export interface SearchedParts {
  readonly searched: string;
  readonly regions: readonly string[];
  readonly core: string;
  /** Initials of `searched`, one letter a character, in every likely reading. */
  readonly initials: readonly string[];
}

/** Fewer initials find beginnings alone: each pair of letters is in thousands of names. */
export const INITIALS_ANYWHERE = 4;
const INITIALS_OF_BEGINNING = [2, 3];

/** Whole names are in few enterprises; of what is in many it is counted in how many. */
export interface NameKeys {
  readonly whole: readonly Key[];
  readonly counted: readonly Key[];
}

/** All keys of a name, each once. */
export const keysOfName = ({ searched, regions, core, initials }: SearchedParts): NameKeys => {
  const coreAt = [...regions.join('')].length;
  const whole = new Set([searched, core].map(wholeKey));
  const counted = new Set([
    ...[searched, core].flatMap(beginningKeys),
    ...pairKeys([...searched]),
    ...initials.flatMap((letters) => [
      ...[0, coreAt].flatMap((from) => INITIALS_OF_BEGINNING.map((n) => keyOf('b', letters.slice(from, from + n)))),
      ...initialsAnywhereKeys(letters),
    ]),
  ]);
  return { whole: [...whole], counted: [...counted].filter((key) => !whole.has(key)) };
};

/** A whole name, or a whole core. */
export const wholeKey = (name: string): Key => keyOf('=', name);

/** The two characters a name or a core begins with; none where it has but one. */
export const beginningKeys = (name: string): readonly Key[] => {
  const [first, second] = name;
  return second === undefined ? [] : [keyOf('^', `${first}${second}`)];
};

/** Stands for any one character of a pattern. */
export const ANY = '?';

/** Neighbouring characters: what a part that is written right is found by. */
export const neighbourKeys = (characters: readonly string[]): readonly Key[] => pairsOf(characters, 1, 'n');

/** Also those with one between them: what is left of a part in which one character is wrong. */
export const pairKeys = (characters: readonly string[]): readonly Key[] => [
  ...neighbourKeys(characters),
  ...pairsOf(characters, 2, 's'),
];

const pairsOf = (characters: readonly string[], apart: number, kind: string): readonly Key[] =>
  characters.slice(apart).flatMap((next, i) => {
    const first = characters[i]!;
    return first === ANY || next === ANY ? [] : [keyOf(kind, first + next)];
  });

/** Two or three initials a name or a core begins with. */
export const initialsBeginningKey = (letters: string): Key => keyOf('b', letters);

/** Four initials or more, anywhere in a name; none of fewer. */
export const initialsAnywhereKeys = (letters: string): readonly Key[] =>
  Array.from({ length: Math.max(0, letters.length - INITIALS_ANYWHERE + 1) }, (_, i) =>
    keyOf('i', letters.slice(i, i + INITIALS_ANYWHERE)),
  );

/** So many keys together are in few names, though each be in many; more only cost reading. */
const ENOUGH_KEYS = 3;

/** The rarest of the keys a name must have, the rarest first. */
export const rarestOf = (keys: readonly Key[], namesWith: (key: Key) => number): readonly Key[] =>
  keys.toSorted((a, b) => namesWith(a) - namesWith(b)).slice(0, ENOUGH_KEYS);

/** FNV-1a over the kind and the text. */
const keyOf = (kind: string, text: string): Key => {
  let hash = 0x811c9dc5;
  for (const character of kind + text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return hash | 0;
};
