import type { Levels } from './levels';
import type { ItemClass } from './measures';

/** One thing that clauses of a rulebook can be about, with its own clock. Shanghai dates, half-open. */
export interface Deed {
  /** Lower case, e.g. `check.failed`. */
  readonly word: string;
  /** The word is followed by a dot and the class of the item, or the level of its size on the scale of this name. */
  readonly by?: 'class' | `level:${string}` | undefined;
  readonly from: string;
  /** Where the thing itself ends (an honour withdrawn); absent = by the clause alone. */
  readonly until?: string | undefined;
}

/** A deed in the words of rulebooks. */
export interface NamedDeed {
  readonly tag: string;
  readonly from: string;
  readonly until: string | null;
}

/** Class and levels as dated rule data tell them; what they do not tell is no deed. */
export const namedDeeds = (deeds: readonly Deed[], severity: ItemClass | null, levels: Levels): readonly NamedDeed[] =>
  deeds.flatMap(({ word, by, from, until = null }) => {
    const size = by === undefined ? '' : by === 'class' ? severity : levels[by.slice('level:'.length)];
    return size === null || size === undefined ? [] : [{ tag: size ? `${word}.${size}` : word, from, until }];
  });
