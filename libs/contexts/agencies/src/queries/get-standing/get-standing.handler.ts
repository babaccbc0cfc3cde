import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ReadDatabase } from '@platform/database';
import { GetStanding, type Standing } from './get-standing.query';

const ON_THE_DAY = (alias: string): string =>
  `${alias}.valid_from <= $2 and (${alias}.valid_until is null or ${alias}.valid_until > $2)`;

const SQL = `
  select coalesce(n.name, a.name) as name, a.kind,
    array(select s.value from read.agency_scope s
      where s.uscc = a.uscc and s.kind = 'field' and ${ON_THE_DAY('s')} order by s.value) as fields,
    case when exists (select from read.agency b where b.successor = a.uscc)
      then array(with recursive before as (
          select b.uscc from read.agency b where b.successor = a.uscc
          union select b.uscc from read.agency b join before on b.successor = before.uscc)
        select uscc from before where uscc <> a.uscc order by uscc)
      else '{}' end as forebears
  from read.agency a
  left join read.agency_name n on n.uscc = a.uscc and not n.short and ${ON_THE_DAY('n')}
  where a.uscc = $1 and ${ON_THE_DAY('a')}`;

@QueryHandler(GetStanding)
export class GetStandingHandler implements IQueryHandler<GetStanding> {
  constructor(private readonly reads: ReadDatabase) {}

  async execute({ uscc, on }: GetStanding): Promise<Standing | undefined> {
    const [row] = await this.reads.query<Standing>(SQL, [uscc, on]);
    return row;
  }
}
