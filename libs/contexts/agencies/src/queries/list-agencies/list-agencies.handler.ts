import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { normaliseName } from '@law';
import { ReadDatabase } from '@platform/database';
import { ListAgencies, type ListedAgencies } from './list-agencies.query';

type Listed = ListedAgencies['agencies'][number];
type Row = Omit<Listed, 'until' | 'successor'> & { readonly until: string | null; readonly successor: string | null };

@QueryHandler(ListAgencies)
export class ListAgenciesHandler implements IQueryHandler<ListAgencies> {
  constructor(private readonly reads: ReadDatabase) {}

  async execute({ page: { named, after = '', limit } }: ListAgencies): Promise<ListedAgencies> {
    const rows = await this.reads.query<Row>(
      `select uscc, name, kind, capacity, level, valid_from as "from", valid_until as "until", successor
       from read.agency a
       where uscc > $1 and ($2::text is null or exists (select from read.agency_name n
         where n.normalised = $2 and n.uscc = a.uscc and n.valid_from <= $3::date
           and (n.valid_until is null or $3::date < n.valid_until)))
       order by uscc limit $4`,
      [after, named ? normaliseName(named.name) : null, named?.on ?? null, limit + 1],
    );
    const agencies = rows.slice(0, limit).map(listed);
    const last = agencies.at(-1);
    return { agencies, ...(rows.length > limit && last && { next: last.uscc }) };
  }
}

const listed = ({ until, successor, ...row }: Row): Listed => ({
  ...row,
  ...(until !== null && { until }),
  ...(successor !== null && { successor }),
});
