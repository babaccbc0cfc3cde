import { Injectable } from '@nestjs/common';
import { ProjectionStatus, WhileUnmoved } from '@platform/cqrs';
import { ReadDatabase } from '@platform/database';
import { grantedTo, type Reader } from '@contexts/disclosure';
import { enterpriseSearch } from '../projections/enterprise-search/enterprise-search.projection';
import type { Key } from '../rules/search-keys.rule';
import type { Terms } from '../rules/search-terms.rule';
import type { MatchedBy } from '../rules/why-found.rule';

/** An enterprise, and in what it was found. */
export interface Match {
  readonly uscc: string;
  readonly by: MatchedBy;
  /** Absent where a code was found. */
  readonly name?: string | undefined;
  /** The enterprise whose name or code it was, where that is one it took over from. */
  readonly origin?: string | null | undefined;
  /** What else there is to tell, where that is its name today. */
  readonly today?: { readonly district: string | null; readonly cancelled: boolean } | undefined;
}

interface NameRow {
  readonly uscc: string;
  readonly name: string;
  readonly inForce: boolean;
  readonly origin: string | null;
  readonly district: string | null;
  readonly cancelled: boolean;
}

export interface NearName extends NameRow {
  readonly searched: string;
  readonly core: string;
}

/** What was found in a name. */
export const matchIn = ({ uscc, name, inForce, origin, district, cancelled }: NameRow, by: MatchedBy): Match => ({
  ...{ uscc, by, name, origin },
  ...(inForce && { today: { district, cancelled } }),
});

/** The statements of the search, each as far as the reader may know of an enterprise. */
@Injectable()
export class SearchReads {
  private readonly words: WhileUnmoved<readonly string[]>;

  constructor(
    private readonly reads: ReadDatabase,
    status: ProjectionStatus,
  ) {
    this.words = new WhileUnmoved(status, [enterpriseSearch.name]);
  }

  /** The words by which names name regions. */
  regionWords(): Promise<readonly string[]> {
    return this.words.get('', async () => {
      const rows = await this.reads.query<{ word: string }>(`select word from read.name_region`);
      return rows.map(({ word }) => word);
    });
  }

  /** In how many names a key is. */
  async namesWith(keys: readonly Key[]): Promise<(key: Key) => number> {
    const sql = `select key, names from read.search_key where key = any($1::int[])`;
    const rows = await this.reads.query<{ key: Key; names: number }>(sql, [[...new Set(keys)]]);
    const known = new Map(rows.map(({ key, names }) => [key, names]));
    return (key) => known.get(key) ?? 0;
  }

  withCode(reader: Reader, code: string): Promise<Match[]> {
    const seen = grantedTo(reader, { class: 'identity', uscc: 'c.uscc' }, 2);
    return this.reads.query<Match>(
      `select c.uscc, c.kind as by, c.origin from (
         select uscc, kind, origin from read.searched_code where code = $1
         union all select uscc, 'code', null from read.enterprise where uscc = $1
       ) c ${seen.join} order by c.origin is not null, c.uscc`,
      [code, ...seen.params],
    );
  }

  /** Enterprises with all keys of one of the sets whose names hold the words: the best, at most so many, and how many there are. */
  async withWords(reader: Reader, terms: Terms, sets: KeySets, most: number): Promise<[Match[], number]> {
    const seen = grantedTo(reader, IDENTITY, 7);
    const { whole, part, letters = null, region = '' } = terms;
    const rows = await this.reads.query<NameRow & { rank: number; total: number }>(words(seen.join), [
      asArrays(sets),
      whole,
      part,
      letters,
      region,
      most,
      ...seen.params,
    ]);
    return [rows.map((row) => matchIn(row, BY_RANK[row.rank] as MatchedBy)), rows[0]?.total ?? 0];
  }

  /** Names that have all keys of one of the sets. */
  withAllKeysOfASet(reader: Reader, sets: KeySets): Promise<NearName[]> {
    const seen = grantedTo(reader, IDENTITY, 2);
    return this.reads.query<NearName>(
      `select distinct s.uscc, s.name, s.in_force as "inForce", s.origin, s.district, s.cancelled, s.searched, s.core
       from ${WITH_ALL_KEYS} s ${seen.join}`,
      [asArrays(sets), ...seen.params],
    );
  }
}

type KeySets = readonly (readonly Key[])[];

const asArrays = (sets: KeySets): readonly string[] => sets.map((keys) => `{${keys.join()}}`);

/** Names that have all keys of one of the sets $1; of several, several times. */
const WITH_ALL_KEYS = `unnest($1::text[]) k (keys)
  cross join lateral (select * from read.searched_name n where n.keys @> k.keys::int[])`;

const IDENTITY = { class: 'identity', uscc: 's.uscc' } as const;

const OF_A_NAME = ['name', 'core-name', 'name-beginning', 'name-part'] as const;
/** By the rank that the statement gives: names of today, former names, initials of either. */
const BY_RANK: readonly MatchedBy[] = [...OF_A_NAME, ...OF_A_NAME, 'pinyin-initials', 'pinyin-initials'];

/** $1 sets of keys, $2 all that was typed, $3 what is the name's own, $4 initials or null, $5 region or blank, $6 hits. */
const words = (onlySeen: string): string => `
  with found as (
    select s.uscc, s.name, s.in_force, s.origin, s.district, s.cancelled, s.searched, case
        when s.searched = $2 then 0
        when s.core = $3 then 1
        when starts_with(s.searched, $2) or starts_with(s.core, $3) then 2
        when position($3 in s.searched) > 0 then 3
        else 8 end as place,
      not starts_with(substr(s.initials, position(s.core in s.searched)), $4) as inside
    from ${WITH_ALL_KEYS} s ${onlySeen}
    where position($3 in s.searched) > 0 or position($4 in s.initials) > 0
  ), ranked as (
    select *, place + case when in_force then 0 when place = 8 then 1 else 4 end as rank from found
  ), best as (
    select distinct on (uscc) * from ranked order by uscc, rank
  )
  select uscc, name, in_force as "inForce", origin, district, cancelled, rank::int, count(*) over ()::int as total from best
  order by rank, inside, position($5 in searched) = 0, length(searched), searched, uscc limit $6`;
