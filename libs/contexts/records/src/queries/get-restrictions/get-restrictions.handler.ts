import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answered } from '@platform/http';
import { Questions } from '@contexts/disclosure';
import { RestrictionReads } from '../../ports/restriction-reads';
import { RECORD_VIEWS } from '../get-record/get-record.query';
import { GetRestrictions, type Restrictions } from './get-restrictions.query';

@QueryHandler(GetRestrictions)
export class GetRestrictionsHandler implements IQueryHandler<GetRestrictions> {
  constructor(
    private readonly questions: Questions,
    private readonly reads: RestrictionReads,
  ) {}

  execute({ uscc, by }: GetRestrictions): Promise<Answered<Restrictions>> {
    return this.questions.ask<Restrictions>(
      { name: 'restrictions', by, subject: uscc, projections: RECORD_VIEWS },
      async (reader) => {
        const { shown, leftOut } = await this.reads.running(reader, uscc);
        return { uscc, on: reader.today, restrictions: shown, leftOut };
      },
    );
  }
}
