import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ReadDatabase } from '@platform/database';
import { bigramsOf, searchedName } from '../../rules/name-search.rule';
import { FindEnterprises, type FoundEnterprises, MOST_HITS } from './find-enterprises.query';

type Hit = FoundEnterprises['enterprises'][number];
type Row = Omit<Hit, 'district' | 'match'> & { readonly district: string | null; readonly rank: number };

const MATCHES = ['exact', 'prefix', 'inside'] as const;

/** Sorts after every character. */
const LAST = '\u{10ffff}';

/**
 * Names that hold a pair of characters are read at most so many: no look-up grows with the number of enterprises. The
 * rarest pair of the part is read, so that names are missed only where each of its pairs is in more names than this.
 */
const MOST_READ = 2_000;

/** A firm found in a former name is found once; a few more than needed are read for that. */
const SPARE_HITS = 4 * MOST_HITS;

@QueryHandler(FindEnterprises)
export class FindEnterprisesHandler implements IQueryHandler<FindEnterprises> {
  constructor(private readonly reads: ReadDatabase) {}

  async execute({ by }: FindEnterprises): Promise<FoundEnterprises> {
    return { enterprises: 'code' in by ? await this.byCode(by.code) : await this.byName(searchedName(by.name)) };
  }

  private async byCode(code: string): Promise<Hit[]> {
    const rows = await this.reads.query<Omit<Row, 'rank'>>(
      `select uscc, name, name as "matchedName", district, ${STATUS} as status
       from read.enterprise e where uscc = $1`,
      [code],
    );
    return rows.map((row) => hitOf(row, 'code'));
  }

  private async byName(part: string): Promise<Hit[]> {
    const rows = await this.reads.query<Row>(FIND, [
      part,
      part + LAST,
      await this.rarestOf(bigramsOf(part)),
      MOST_HITS,
      SPARE_HITS,
      MOST_READ,
    ]);
    return rows.map(({ rank, ...row }) => hitOf(row, MATCHES[rank] ?? 'inside'));
  }

  private async rarestOf(bigrams: readonly string[]): Promise<string> {
    const [rarest] = await this.reads.query<{ bigram: string }>(
      `select b.bigram from unnest($1::text[]) with ordinality b (bigram, nth),
         lateral (select count(*) as n from (select from read.enterprise_name_bigram x
           where x.bigram = b.bigram limit $2) some) counted
       order by counted.n, b.nth limit 1`,
      [bigrams, MOST_READ],
    );
    return rarest?.bigram ?? '';
  }
}

const STATUS = `case when e.cancelled_on is null then 'in-operation' else 'cancelled' end`;

/** $1 part, $2 its upper end, $3 its rarest pair, $4 hits, $5 names read of each kind, $6 names of the pair. */
const FIND = `
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
  from best join read.enterprise e using (uscc)
  order by best.rank, length(best.name), best.name, e.uscc limit $4`;

const hitOf = ({ district, ...row }: Omit<Row, 'rank'>, match: Hit['match']): Hit => ({
  ...row,
  match,
  ...(district !== null && { district }),
});
