import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Field } from '@law';
import { refuse } from '@platform/cqrs';
import { ReadDatabase } from '@platform/database';
import type { Answered } from '@platform/http';
import type { Caller } from '@platform/kernel';
import { type Audience, grantedTo, Questions, type Reader, ToldAs } from '@contexts/disclosure';
import { AwardOffice } from '../../ports/award-office';
import { AwardProgrammeRules } from '../../ports/award-programmes';
import { awardBars } from '../../projections/award-bars/award-bars.projection';
import { type AwardProgramme, programmeOn } from '../../award-programme.rule';
import { type Eligibility, GetAwardEligibility } from './get-award-eligibility.query';

interface Row {
  readonly audience: Audience;
  readonly itemId: string | null;
  readonly since: string;
  readonly paper: string;
  readonly holder: string;
  readonly state: string;
}

@QueryHandler(GetAwardEligibility)
export class GetAwardEligibilityHandler implements IQueryHandler<GetAwardEligibility> {
  constructor(
    private readonly questions: Questions,
    private readonly reads: ReadDatabase,
    private readonly programmes: AwardProgrammeRules,
    private readonly office: AwardOffice,
  ) {}

  execute({ uscc, programme, by }: GetAwardEligibility): Promise<Answered<Eligibility>> {
    return this.questions.ask<Eligibility>(
      { name: 'award-eligibility', by, subject: uscc, projections: [awardBars.name] },
      async (reader) => {
        const asked = await this.toItsOffice(reader, by, await this.inForce(programme, reader.today));
        // The matrix knows the award office by the field "award" (domain.md §12).
        const granted = grantedTo(asked, { class: 'award-ban', uscc: 'x.uscc', field: `'award'` }, 3);
        const [row] = await this.reads.query<Row>(
          `select m.audience, b.item_id as "itemId", b.since, b.paper, b.holder, b.state
           from (select $1::text as uscc) x ${granted.join}
           left join lateral (
             select item_id, since, paper, holder, state from read.award_bar
             where uscc = x.uscc and programme = $2 and state <> 'free'
             order by state, since, item_id limit 1) b on true`,
          [uscc, programme, ...granted.params],
        );
        if (!row)
          return refuse('NOTHING_TO_TELL', '没有可以告知的信息。', 'There is nothing to tell.', { kind: 'unknown' });
        const { audience, itemId, since, paper, holder, state } = row;
        const told: Eligibility = {
          uscc,
          programme,
          eligible: itemId === null,
          ...(itemId !== null && {
            bar: {
              ...{ itemId, since, paper },
              ...(holder !== uscc && { holder }),
              ...(state === 'undecided' && { undecided: true as const }),
            },
          }),
        };
        return new ToldAs(told, audience);
      },
    );
  }

  /** Which awards there are is public: a mistyped one is called unknown, never answered. */
  private async inForce(programme: string, today: string): Promise<AwardProgramme> {
    const rows = await this.programmes.of(programme);
    if (rows.length === 0)
      return refuse('PROGRAMME_UNKNOWN', '奖项目录中没有这一奖项代称。', 'No such award programme is adopted.', {
        kind: 'unknown',
      });
    return (
      programmeOn(rows, today) ??
      refuse('PROGRAMME_NOT_IN_FORCE', '该奖项今天不在施行期。', 'The programme is not in force today.', {
        kind: 'invalid',
      })
    );
  }

  /** Another award's office learns no more than any other agency. */
  private async toItsOffice(reader: Reader, by: Caller, row: AwardProgramme): Promise<Reader> {
    const isOffice = by.agency !== undefined && (await this.office.problem(by, row)) === undefined;
    const fields: readonly Field[] = isOffice ? ['award'] : [];
    return { ...reader, fields };
  }
}
