import { Injectable } from '@nestjs/common';
import type { Unreadable } from '@law';
import type { Reader } from '@contexts/disclosure';
import { type FoundEnterprises, MOST_HITS } from '../queries/search-enterprises/search-enterprises.query';
import { holdsOneOf, nearKeys, nearPatterns } from '../rules/near-names.rule';
import { pairKeys } from '../rules/search-keys.rule';
import { keysToCount, planOf } from '../rules/search-plan.rule';
import { searchOf, type Terms, TOO_BROAD } from '../rules/search-terms.rule';
import { FoundEnterprisesReads } from './found-enterprises';
import { type Match, matchIn, type NearName, SearchReads } from './search-reads';

/** So many names are read by one key at most: what more names than these hold is too common to be looked through. */
const MOST_READ = 500;

/** Where a slip leaves so little that more names than these hold it, all of them would help nobody. */
const MOST_READ_NEAR = 200;

/** Two of three characters are in so many names that they are looked for only where nothing else was found. */
const SHORTEST_BESIDE_OTHERS = 4;

/** Who has typed a name, or what one begins with, has made no slip. */
const isRight = ({ by }: Match): boolean => by === 'name' || by === 'core-name' || by === 'name-beginning';

interface Found {
  readonly matches: readonly Match[];
  /** Enterprises that fit, of those looked through. */
  readonly total: number;
  /** Not all were looked through. */
  readonly tooCommon: boolean;
}

/** Finds enterprises by whatever somebody has typed, as far as the reader may know of them. */
@Injectable()
export class EnterpriseSearch {
  constructor(
    private readonly reads: SearchReads,
    private readonly found: FoundEnterprisesReads,
  ) {}

  /** Why nothing was looked for, or told, where that is so. */
  async find(reader: Reader, typed: string): Promise<FoundEnterprises | Unreadable> {
    const search = searchOf(typed, await this.reads.regionWords());
    if ('ok' in search) return search;
    const [byCode, { matches, total, tooCommon }] = await Promise.all([
      search.code === undefined ? [] : this.reads.withCode(reader, search.code),
      search.terms ? this.byTerms(reader, search.terms) : { matches: [], total: 0, tooCommon: false },
    ]);
    const others = matches.filter(({ uscc }) => byCode.every((match) => match.uscc !== uscc));
    const all = [...byCode, ...others];
    if (tooCommon && all.length === 0) return TOO_BROAD;
    const hits = await this.found.told(all.slice(0, MOST_HITS));
    const count = total + all.length - matches.length;
    return { enterprises: hits, ...(!tooCommon && { total: count }), more: tooCommon || count > MOST_HITS };
  }

  private async byTerms(reader: Reader, terms: Terms): Promise<Found> {
    const part = [...terms.part];
    const patterns = nearPatterns(part);
    const namesWith = await this.reads.namesWith([...keysToCount(terms), ...patterns.flatMap(pairKeys)]);
    const plan = planOf(terms, namesWith, MOST_READ);
    const [matches, total] = await this.reads.withWords(reader, terms, plan.sets, MOST_HITS);
    const { tooCommon } = plan;
    const exact = { matches, total, tooCommon };
    const enough = part.length < SHORTEST_BESIDE_OTHERS ? 1 : MOST_HITS;
    if (total >= enough || matches.some(isRight)) return exact;
    const sets = nearKeys(patterns, namesWith, MOST_READ_NEAR);
    if (sets.length === 0) return exact;
    const names = await this.reads.withAllKeysOfASet(reader, sets);
    const others = names.filter(({ uscc }) => matches.every((match) => match.uscc !== uscc));
    const near = nearMatches(
      others.filter(({ searched }) => holdsOneOf([...searched], patterns)),
      part.length,
    );
    return { matches: [...matches, ...near], total: total + near.length, tooCommon };
  }
}

/** Each enterprise once: names of today first, then those whose core is as long as the part. */
const nearMatches = (names: readonly NearName[], length: number): readonly Match[] => {
  const distance = ({ core }: NearName): number => Math.abs([...core].length - length);
  const sorted = names.toSorted(
    (a, b) =>
      Number(b.inForce) - Number(a.inForce) ||
      distance(a) - distance(b) ||
      compare(a.searched, b.searched) ||
      compare(a.uscc, b.uscc),
  );
  const best = new Map(sorted.toReversed().map((name) => [name.uscc, name]));
  return sorted.filter((name) => best.get(name.uscc) === name).map((name) => matchIn(name, 'one-character-off'));
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
