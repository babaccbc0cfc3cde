import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { refuse } from '@platform/cqrs';
import { ReadDatabase } from '@platform/database';
import type { Answered } from '@platform/http';
import { grantedTo, Questions } from '@contexts/disclosure';
import { awardBars } from '../../projections/award-bars/award-bars.projection';
import { type Eligibility, GetAwardEligibility } from './get-award-eligibility.query';

interface Row {
  readonly itemId: string | null;
  readonly since: string;
  readonly paper: string;
}

@QueryHandler(GetAwardEligibility)
export class GetAwardEligibilityHandler implements IQueryHandler<GetAwardEligibility> {
  constructor(
    private readonly questions: Questions,
    private readonly reads: ReadDatabase,
  ) {}

  execute({ uscc, programme, by }: GetAwardEligibility): Promise<Answered<Eligibility>> {
    return this.questions.ask<Eligibility>(
      { name: 'award-eligibility', by, subject: uscc, projections: [awardBars.name] },
      async (reader) => {
        const granted = grantedTo(reader, { class: 'award-ban', uscc: 'x.uscc', field: `'award'` }, 3);
        const [row] = await this.reads.query<Row>(
          `select b.item_id as "itemId", b.barring_since as since, b.paper
           from (select $1::text as uscc) x ${granted.join}
           left join lateral (
             select item_id, barring_since, paper from read.award_grant
             where uscc = x.uscc and programme = $2 and barring_since is not null and status <> 'annulled'
             order by barring_since, item_id limit 1) b on true`,
          [uscc, programme, ...granted.params],
        );
        if (!row)
          return refuse('NOTHING_TO_TELL', '没有可以告知的信息。', 'There is nothing to tell.', { kind: 'unknown' });
        const { itemId, since, paper } = row;
        return {
          uscc,
          programme,
          eligible: itemId === null,
          ...(itemId !== null && { bar: { itemId, since, paper } }),
        };
      },
    );
  }
}
