import { ORGANISATION_FORMS } from '@law';

/** A name taken apart as 企业名称登记管理规定 art. 6 puts it together. */
export interface NameParts {
  /** Regions it begins with, the widest first. */
  readonly regions: readonly string[];
  /** Trade name 字号 and trade; the whole name where nothing would be left. */
  readonly core: string;
}

const SHORTEST_CORE = 2;

/** Takes apart a name as it is searched. `regions` = the words by which names name regions. */
export const partsOfName = (searched: string, regions: readonly string[]): NameParts => {
  const found: string[] = [];
  let rest = searched;
  for (let word = startOf(rest, regions); word !== undefined; word = startOf(rest, regions)) {
    found.push(word);
    rest = rest.slice(word.length);
  }
  const core = withoutForm(rest);
  return isCore(core) ? { regions: found, core } : { regions: [], core: searched };
};

const startOf = (name: string, words: readonly string[]): string | undefined =>
  words.filter((word) => name.startsWith(word)).sort((a, b) => b.length - a.length)[0];

const withoutForm = (name: string): string => {
  const form = ORGANISATION_FORMS.find((ending) => name.endsWith(ending));
  return form === undefined ? name : name.slice(0, -form.length);
};

const isCore = (text: string): boolean => [...text].length >= SHORTEST_CORE;
