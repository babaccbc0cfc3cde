import { Injectable } from '@nestjs/common';
import { isSoleTrader } from '@law';
import { ReadDatabase } from '@platform/database';
import { grantedTo, type Reader } from '@contexts/disclosure';
import type { Enterprise } from '../queries/get-shown-enterprise/get-shown-enterprise.query';
import { type District, DistrictNames } from './district-names';

interface Row {
  readonly uscc: string;
  readonly name: string;
  readonly source: string;
  readonly district: string | null;
  readonly trade: string | null;
  readonly registrationNumbers: readonly string[];
  readonly cancelledOn: string | null;
  readonly names: readonly { name: string; source: string; from: string | null; until: string | null }[];
}

/** Who enterprises are, as a reader may be told it today. */
@Injectable()
export class EnterpriseReads {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly districts: DistrictNames,
  ) {}

  /** Undefined for a code nobody knows. */
  async identity(reader: Reader, uscc: string): Promise<Enterprise | undefined> {
    const seen = grantedTo(reader, { class: 'identity', uscc: 'e.uscc' }, 2);
    const [row] = await this.reads.query<Row>(
      `select e.uscc, e.name, e.source, e.district, e.trade,
         e.registration_numbers as "registrationNumbers", e.cancelled_on as "cancelledOn",
         (select coalesce(json_agg(json_build_object('name', n.name, 'source', n.source, 'from', n.valid_from,
            'until', n.valid_until) order by n.ordinal), '[]')
          from read.enterprise_name n where n.uscc = e.uscc) as names
       from read.enterprise e ${seen.join} where e.uscc = $1`,
      [uscc, ...seen.params],
    );
    if (!row) return undefined;
    const districts = await this.districts.of([row.district]);
    return enterpriseOf(row, districts.get(row.district ?? ''));
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
  soleTrader: isSoleTrader(row.uscc),
});
