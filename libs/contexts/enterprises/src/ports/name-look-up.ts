import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '@platform/database';
import { grantedTo, type Reader } from '@contexts/disclosure';
import { type FoundEnterprises, type Hit, MOST_HITS } from '../queries/find-enterprises/find-enterprises.query';
import { bigramsOf } from '../rules/name-search.rule';
import { type District, DistrictNames } from './district-names';

type Row = Omit<Hit, 'district' | 'match'> & { readonly district: string | null; readonly rank: number };

const MATCHES = ['exact', 'prefix', 'inside', 'code'] as const;

/** Sorts after every character. */
const LAST = '\u{10ffff}';

/**
 * Names that hold a pair of characters are read at most so many: no look-up grows with the number of enterprises. The
 * rarest pair of the part is read; where each is in more names than this, only beginnings of names are looked through.
 */
const MOST_READ = 2_000;

/** A firm found in a former name is found once; a few more than needed are read for that. */
const SPARE_HITS = 4 * MOST_HITS;

/** Finds enterprises by code or by a part of a name, as far as the reader may know of them. */
@Injectable()
export class NameLookUp {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly districts: DistrictNames,
  ) {}

  async byCode(reader: Reader, code: string): Promise<FoundEnterprises> {
    const seen = grantedTo(reader, IDENTITY, 2);
    const rows = await this.reads.query<Row>(
      `select e.uscc, e.name, e.name as "matchedName", 3 as rank, e.district, ${STATUS} as status
       from read.enterprise e ${seen.join} where e.uscc = $1`,
      [code, ...seen.params],
    );
    return this.found(rows);
  }

  /** `part` as names are searched. Undefined where it is in too many names and none begins with it. */
  async byName(reader: Reader, part: string): Promise<FoundEnterprises | undefined> {
    const { bigram, names } = await this.rarestOf(bigramsOf(part));
    const tooCommon = names >= MOST_READ;
    const seen = grantedTo(reader, IDENTITY, 7);
    const rows = await this.reads.query<Row>(find(seen.join), [
      part,
      part + LAST,
      tooCommon ? null : bigram,
      MOST_HITS + 1,
      SPARE_HITS,
      MOST_READ,
      ...seen.params,
    ]);
    return tooCommon && rows.length === 0 ? undefined : this.found(rows, tooCommon);
  }

  private async rarestOf(bigrams: readonly string[]): Promise<{ bigram: string; names: number }> {
    const [rarest] = await this.reads.query<{ bigram: string; names: number }>(
      `select b.bigram, counted.n::int as names from unnest($1::text[]) with ordinality b (bigram, nth),
         lateral (select count(*) as n from (select from read.enterprise_name_bigram x
           where x.bigram = b.bigram limit $2) few) counted
       order by counted.n, b.nth limit 1`,
      [bigrams, MOST_READ],
    );
    return rarest ?? { bigram: '', names: 0 };
  }

  private async found(rows: readonly Row[], incomplete = false): Promise<FoundEnterprises> {
    const shown = rows.slice(0, MOST_HITS);
    const districts = await this.districts.of(shown.map(({ district }) => district));
    return {
      enterprises: shown.map((row) => hitOf(row, districts.get(row.district ?? ''))),
      more: incomplete || rows.length > MOST_HITS,
    };
  }
}

const IDENTITY = { class: 'identity', uscc: 'e.uscc' } as const;
const STATUS = `case when e.cancelled_on is null then 'in-operation' else 'cancelled' end`;

/** $1 part, $2 its upper end, $3 its rarest pair, $4 hits, $5 names read of each kind, $6 names of the pair. */
const find = (onlySeen: string): string => `
  with hit as (
    (select uscc, ordinal, name, case when searched = $1 then 0 else 1 end as rank from read.enterprise_name
     where searched >= $1 and searched < $2 order by searched, uscc, ordinal limit $5)
    union all
    (select n.uscc, n.ordinal, n.name, 2 from
       (select uscc, ordinal from read.enterprise_name_bigram where bigram = $3 order by uscc, ordinal limit $6) b
       join read.enterprise_name n using (uscc, ordinal)
     where position($1 in n.searched) > 1 limit $5)
  ), best as (
    select distinct on (uscc) uscc, name, rank from hit order by uscc, rank, ordinal desc
  )
  select e.uscc, e.name, best.name as "matchedName", best.rank::int as rank, e.district, ${STATUS} as status
  from best join read.enterprise e using (uscc) ${onlySeen}
  order by best.rank, length(best.name), best.name, e.uscc limit $4`;

const hitOf = ({ district: _, rank, ...row }: Row, district: District | undefined): Hit => ({
  ...row,
  match: MATCHES[rank] ?? 'inside',
  ...(district && { district }),
});
