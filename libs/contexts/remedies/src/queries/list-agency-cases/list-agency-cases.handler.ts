import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { refuse } from '@platform/cqrs';
import type { Answered } from '@platform/http';
import { Questions } from '@contexts/disclosure';
import { CaseReads } from '../../ports/case-reads';
import { pageMark } from '../../ports/page-mark';
import { ShownCases } from '../../ports/shown-cases';
import { disputeCases } from '../../projections/dispute-cases/dispute-cases.projection';
import { type Cases, ListAgencyCases } from './list-agency-cases.query';

@QueryHandler(ListAgencyCases)
export class ListAgencyCasesHandler implements IQueryHandler<ListAgencyCases> {
  constructor(
    private readonly questions: Questions,
    private readonly reads: CaseReads,
    private readonly shown: ShownCases,
  ) {}

  /** @throws CommandRefused `NOT_YOUR_AGENCY`, `BAD_PAGE` */
  execute({ agency, wanted: { state, limit, after }, by }: ListAgencyCases): Promise<Answered<Cases>> {
    return this.questions.ask<Cases>(
      { name: 'agency-disputes', by, projections: [disputeCases.name] },
      async (reader) => {
        if (agency !== by.agency)
          return refuse(
            'NOT_YOUR_AGENCY',
            '只能查看本机关须答复的异议。',
            'An agency lists what it must answer itself.',
            {
              kind: 'forbidden',
            },
          );
        const mark = pageMark(after);
        return state === 'open'
          ? this.shown.page(await this.reads.open(reader, limit + 1, mark), limit, reader.today, (c) => c.dueOn)
          : this.shown.page(
              await this.reads.closed(reader, limit + 1, mark),
              limit,
              reader.today,
              (c) => `${c.closedOn}`,
            );
      },
      ({ cases }) => cases.map(({ uscc }) => uscc),
    );
  }
}
