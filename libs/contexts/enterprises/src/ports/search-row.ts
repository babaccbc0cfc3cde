import { partsOfName } from '../rules/core-name.rule';
import { initialsOf } from '../rules/initials.rule';
import { keysOfName, type NameKeys } from '../rules/search-keys.rule';
import { searchedName } from '../rules/searched-name.rule';
import { readingsOf } from './pinyin';

/** A name as the search keeps it. */
export interface SearchRow {
  readonly searched: string;
  readonly core: string;
  /** All readings, with a blank between them. */
  readonly initials: string;
  readonly keys: NameKeys;
}

/** `regions` = the words by which names name regions. */
export const searchRowOf = (name: string, regions: readonly string[]): SearchRow => {
  const searched = searchedName(name);
  const parts = partsOfName(searched, regions);
  const initials = initialsOf(readingsOf(searched));
  return {
    searched,
    core: parts.core,
    initials: initials.join(' '),
    keys: keysOfName({ searched, ...parts, initials }),
  };
};
