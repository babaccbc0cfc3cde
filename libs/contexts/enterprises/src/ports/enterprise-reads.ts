import { Injectable } from '@nestjs/common';
import { isSoleTrader } from '@law';
import { ReadDatabase } from '@platform/database';
import { grantedTo, type Reader } from '@contexts/disclosure';
import type { Enterprise, KinShown } from '../queries/get-shown-enterprise/get-shown-enterprise.query';
import { type District, DistrictNames } from './district-names';

interface Row {
  readonly uscc: string;
  readonly name: string;
  readonly source: string;
  readonly district: string | null;
  readonly trade: string | null;
  readonly registrationNumbers: readonly string[];
  readonly revision: string;
  readonly cancelledOn: string | null;
  readonly predecessors: readonly KinShown[];
  readonly successors: readonly KinShown[];
  readonly names: readonly { name: string; source: string; from: string | null; until: string | null }[];
}

/** Who took over from whom, one step, oldest first: `of` is the column of the enterprise asked about. */
const kin = (other: 'origin' | 'heir', of: 'origin' | 'heir'): string => `
  (select coalesce(json_agg(json_build_object('uscc', s.${other}, 'name', coalesce(k.name, s.${other}), 'how', s.how,
     'on', s."on", 'succession', s.succession) order by s."on", s.${other}), '[]')
   from read.succession_step s left join read.enterprise k on k.uscc = s.${other} where s.${of} = e.uscc)`;

/** Who enterprises are, as a reader may be told it today. */
@Injectable()
export class EnterpriseReads {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly districts: DistrictNames,
  ) {}

  /** Undefined for a code nobody knows. */
  async identity(reader: Reader, uscc: string): Promise<Enterprise | undefined> {
    return (await this.identities(reader, [uscc])).get(uscc);
  }

  /** By code, without those that nobody knows. */
  async identities(reader: Reader, codes: readonly string[]): Promise<ReadonlyMap<string, Enterprise>> {
    const seen = grantedTo(reader, { class: 'identity', uscc: 'e.uscc' }, 2);
    const rows = await this.reads.query<Row>(
      `select e.uscc, e.name, e.source, e.district, e.trade, e.revision,
         e.registration_numbers as "registrationNumbers", e.cancelled_on as "cancelledOn",
         (select coalesce(json_agg(json_build_object('name', n.name, 'source', n.source, 'from', n.valid_from,
            'until', n.valid_until) order by n.ordinal), '[]')
          from read.enterprise_name n where n.uscc = e.uscc) as names,
         ${kin('origin', 'heir')} as predecessors, ${kin('heir', 'origin')} as successors
       from read.enterprise e ${seen.join} where e.uscc = any($1::text[])`,
      [codes, ...seen.params],
    );
    const districts = await this.districts.of(rows.map(({ district }) => district));
    return new Map(rows.map((row) => [row.uscc, enterpriseOf(row, districts.get(row.district ?? ''))]));
  }
}

const enterpriseOf = (row: Row, district: District | undefined): Enterprise => ({
  uscc: row.uscc,
  name: row.name,
  nameAsInPaper: row.source === 'paper',
  formerNames: row.names.slice(0, -1).map(({ name, source, from, until }) => ({
    name,
    ...(from !== null && { from }),
    ...(until !== null && { until }),
    asInPaper: source === 'paper',
  })),
  ...(district && { district }),
  ...(row.trade !== null && { trade: row.trade }),
  ...(row.registrationNumbers.length > 0 && { registrationNumbers: [...row.registrationNumbers] }),
  status: row.cancelledOn === null ? 'in-operation' : 'cancelled',
  ...(row.cancelledOn !== null && { cancelledOn: row.cancelledOn }),
  ...(row.predecessors.length > 0 && { predecessors: [...row.predecessors] }),
  ...(row.successors.length > 0 && { successors: [...row.successors] }),
  soleTrader: isSoleTrader(row.uscc),
  revision: Number(row.revision),
});
