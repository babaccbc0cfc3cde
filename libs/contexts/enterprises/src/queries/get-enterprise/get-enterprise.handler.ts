import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { isSoleTrader } from '@law';
import { ReadDatabase } from '@platform/database';
import { type Enterprise, GetEnterprise } from './get-enterprise.query';

interface Row {
  readonly uscc: string;
  readonly name: string;
  readonly source: string;
  readonly district: string | null;
  readonly trade: string | null;
  readonly cancelledOn: string | null;
  readonly names: readonly { name: string; source: string; from: string | null; until: string | null }[];
}

@QueryHandler(GetEnterprise)
export class GetEnterpriseHandler implements IQueryHandler<GetEnterprise> {
  constructor(private readonly reads: ReadDatabase) {}

  async execute({ uscc }: GetEnterprise): Promise<Enterprise | undefined> {
    const [row] = await this.reads.query<Row>(
      `select e.uscc, e.name, e.source, e.district, e.trade, e.cancelled_on as "cancelledOn",
         (select coalesce(json_agg(json_build_object('name', n.name, 'source', n.source, 'from', n.valid_from,
            'until', n.valid_until) order by n.ordinal), '[]')
          from read.enterprise_name n where n.uscc = e.uscc) as names
       from read.enterprise e where e.uscc = $1`,
      [uscc],
    );
    return row && enterpriseOf(row);
  }
}

const enterpriseOf = ({ uscc, name, source, district, trade, cancelledOn, names }: Row): Enterprise => ({
  uscc,
  name,
  nameAsInPaper: source === 'paper',
  formerNames: names.slice(0, -1).map((former) => ({
    name: former.name,
    ...(former.from !== null && { from: former.from }),
    ...(former.until !== null && { until: former.until }),
    asInPaper: former.source === 'paper',
  })),
  ...(district !== null && { district }),
  ...(trade !== null && { trade }),
  status: cancelledOn === null ? 'in-operation' : 'cancelled',
  ...(cancelledOn !== null && { cancelledOn }),
  soleTrader: isSoleTrader(uscc),
});
