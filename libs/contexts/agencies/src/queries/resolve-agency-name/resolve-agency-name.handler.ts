import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { normaliseName } from '@law';
import { ReadDatabase } from '@platform/database';
import { type NamedAgency, ResolveAgencyName } from './resolve-agency-name.query';

@QueryHandler(ResolveAgencyName)
export class ResolveAgencyNameHandler implements IQueryHandler<ResolveAgencyName> {
  constructor(private readonly reads: ReadDatabase) {}

  execute({ name, on }: ResolveAgencyName): Promise<readonly NamedAgency[]> {
    return this.reads.query<NamedAgency>(
      `select distinct on (uscc) uscc, name, short from read.agency_name
       where normalised = $1 and valid_from <= $2 and (valid_until is null or $2 < valid_until)
       order by uscc, short limit 20`,
      [normaliseName(name), on],
    );
  }
}
