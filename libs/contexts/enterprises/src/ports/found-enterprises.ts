import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '@platform/database';
import type { Hit } from '../queries/search-enterprises/search-enterprises.query';
import { type MatchedName, whyFound } from '../rules/why-found.rule';
import { type District, DistrictNames } from './district-names';
import type { Match } from './search-reads';

/** Who an enterprise is, and when it bore the name in which it was found, where that is a former one. */
interface Row {
  readonly uscc: string;
  readonly name: string;
  readonly district: string | null;
  readonly cancelled: boolean;
  readonly from?: string | null;
  readonly until?: string | null;
}

const SQL = `
  select e.uscc, e.name, e.district, e.cancelled_on is not null as cancelled,
    borne.valid_from as "from", borne.valid_until as until
  from unnest($1::text[], $2::text[]) m (uscc, name)
    join read.enterprise e using (uscc)
    left join lateral (select valid_from, valid_until from read.enterprise_name x
      where m.name <> e.name and x.uscc = m.uscc and x.name = m.name order by x.ordinal desc limit 1) borne on true`;

/** Tells of enterprises that were found who they are and why they were found. Only of those the reader may know of. */
@Injectable()
export class FoundEnterprisesReads {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly districts: DistrictNames,
  ) {}

  /** Each enterprise is there once. */
  async told(matches: readonly Match[]): Promise<Hit[]> {
    const looked = await this.lookUp(matches.filter(({ today }) => !today));
    const known = matches.flatMap((match): { match: Match; row: Row }[] => {
      const { uscc, name, today } = match;
      const row = name !== undefined && today ? { uscc, name, ...today } : looked.get(uscc);
      return row ? [{ match, row }] : [];
    });
    const districts = await this.districts.of(known.map(({ row }) => row.district));
    return known.map(({ match, row }) => hitOf(match, row, districts.get(row.district ?? '')));
  }

  private async lookUp(matches: readonly Match[]): Promise<ReadonlyMap<string, Row>> {
    if (matches.length === 0) return new Map();
    const [codes, names] = [matches.map(({ uscc }) => uscc), matches.map(({ name }) => name ?? null)];
    const rows = await this.reads.query<Row>(SQL, [codes, names]);
    return new Map(rows.map((row) => [row.uscc, row]));
  }
}

const hitOf = ({ by, name: found, origin }: Match, row: Row, district: District | undefined): Hit => {
  const predecessor = origin != null;
  const matched = found === undefined ? undefined : predecessor ? { name: found } : matchedName(found, row);
  return {
    ...{ uscc: row.uscc, name: row.name, matchedBy: by },
    ...(matched && { matchedName: matched.name }),
    ...(matched?.former && { former: matched.former }),
    ...(predecessor && { predecessor: origin }),
    why: whyFound(by, { ...matched, predecessor }),
    ...(district && { district }),
    status: row.cancelled ? 'cancelled' : 'in-operation',
  };
};

const matchedName = (name: string, { name: today, from, until }: Row): MatchedName =>
  name === today ? { name } : { name, former: { ...(from && { from }), ...(until && { until }) } };
