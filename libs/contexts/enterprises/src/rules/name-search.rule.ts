import { normaliseName, upperLatin } from '@law';

/** A name as it is searched: half width, no blanks, one kind of brackets, Latin letters in capitals. */
export const searchedName = (name: string): string => upperLatin(normaliseName(name));

/** All neighbouring pairs of characters, each once: any part of two characters or more is found through them. */
export const bigramsOf = (searched: string): readonly string[] => {
  const characters = [...searched];
  return [...new Set(characters.slice(1).map((next, i) => `${characters[i]}${next}`))];
};

/** Shortest part of a name that is searched. */
export const SHORTEST_PART = 2;

export const enterpriseOfStream = (stream: string): string => stream.slice('enterprises.enterprise-'.length);
