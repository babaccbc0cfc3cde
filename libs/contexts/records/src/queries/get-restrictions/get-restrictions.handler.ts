import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { usccProblem } from '@law';
import { refuse } from '@platform/cqrs';
import type { Answered } from '@platform/http';
import { Questions } from '@contexts/disclosure';
import { RestrictionReads } from '../../ports/restriction-reads';
import { archive } from '../../projections/archive/archive.projection';
import { GetRestrictions, type Restrictions } from './get-restrictions.query';

@QueryHandler(GetRestrictions)
export class GetRestrictionsHandler implements IQueryHandler<GetRestrictions> {
  constructor(
    private readonly questions: Questions,
    private readonly reads: RestrictionReads,
  ) {}

  /** @throws CommandRefused `USCC_…` for what cannot be a code: no restriction would look like a free firm */
  execute({ uscc, by }: GetRestrictions): Promise<Answered<Restrictions>> {
    return this.questions.ask<Restrictions>(
      { name: 'restrictions', by, subject: uscc, projections: [archive.name] },
      async (reader) => {
        const slip = usccProblem(uscc);
        if (slip) return refuse(slip.code, slip.zh, slip.en, { kind: 'invalid' });
        const { shown, leftOut } = await this.reads.running(reader, uscc);
        return { uscc, on: reader.today, restrictions: [...shown], leftOut };
      },
    );
  }
}
