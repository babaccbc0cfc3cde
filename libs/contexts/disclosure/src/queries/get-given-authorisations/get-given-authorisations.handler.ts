import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ReadDatabase } from '@platform/database';
import { MOST_PARTS } from '../../rules/bounded.rule';
import { GetGivenAuthorisations, type GivenAuthorisation } from './get-given-authorisations.query';

@QueryHandler(GetGivenAuthorisations)
export class GetGivenAuthorisationsHandler implements IQueryHandler<GetGivenAuthorisations> {
  constructor(private readonly reads: ReadDatabase) {}

  execute({ uscc, today }: GetGivenAuthorisations): Promise<readonly GivenAuthorisation[]> {
    return this.reads.query<GivenAuthorisation>(
      `select id, reader, purpose, (until_date - 1) as "until" from read."authorisation"
       where uscc = $1 and withdrawn_at is null and from_date <= $2::date and until_date > $2::date
       order by until_date, id limit ${MOST_PARTS}`,
      [uscc, today],
    );
  }
}
