import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '@platform/database';
import type { Hit } from '../queries/search-enterprises/search-enterprises.query';
import { type MatchedName, whyFound } from '../rules/why-found.rule';
import { DistrictNames } from './district-names';
import type { Match } from './search-reads';

interface Row extends Pick<Hit, 'uscc' | 'name' | 'status'> {
  readonly n: number;
  readonly district: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

const SQL = `
  select m.n::int, e.uscc, e.name, e.district,
    case when e.cancelled_on is null then 'in-operation' else 'cancelled' end as status,
    borne.valid_from as "from", borne.valid_until as until
  from unnest($1::text[], $2::text[]) with ordinality m (uscc, name, n)
    join read.enterprise e using (uscc)
    left join lateral (select valid_from, valid_until from read.enterprise_name x
      where m.name <> e.name and x.uscc = m.uscc and x.name = m.name order by x.ordinal desc limit 1) borne on true
  order by m.n`;

/** Tells of enterprises that were found who they are and why they were found. Only of those the reader may know of. */
@Injectable()
export class FoundEnterprisesReads {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly districts: DistrictNames,
  ) {}

  async told(matches: readonly Match[]): Promise<Hit[]> {
    const [codes, names] = [matches.map(({ uscc }) => uscc), matches.map(({ name }) => name ?? null)];
    const rows = await this.reads.query<Row>(SQL, [codes, names]);
    const districts = await this.districts.of(rows.map(({ district }) => district));
    return rows.map(({ n, uscc, name, district, status, ...borne }) => {
      const { by, name: found } = matches[n - 1] as Match;
      const matched = found === undefined ? undefined : matchedName(found, found !== name, borne);
      const place = districts.get(district ?? '');
      return {
        ...{ uscc, name, matchedBy: by },
        ...(matched && { matchedName: matched.name }),
        ...(matched?.former && { former: matched.former }),
        why: whyFound(by, matched),
        ...(place && { district: place }),
        status,
      };
    });
  }
}

const matchedName = (name: string, former: boolean, { from, until }: Pick<Row, 'from' | 'until'>): MatchedName =>
  former ? { name, former: { ...(from !== null && { from }), ...(until !== null && { until }) } } : { name };
