import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answered } from '@platform/http';
import { Questions, ToldAs } from '@contexts/disclosure';
import { CaseReads } from '../../ports/case-reads';
import { namedCase, noSuchCase } from '../../ports/named-case';
import { ShownCases } from '../../ports/shown-cases';
import { disputeCases } from '../../projections/dispute-cases/dispute-cases.projection';
import type { ShownCase } from '../../rules/shown-case.rule';
import { GetCase } from './get-case.query';

@QueryHandler(GetCase)
export class GetCaseHandler implements IQueryHandler<GetCase> {
  constructor(
    private readonly questions: Questions,
    private readonly reads: CaseReads,
    private readonly shown: ShownCases,
  ) {}

  /** @throws CommandRefused `CASE_UNKNOWN`, also for a case the reader may not know of */
  execute({ id, by }: GetCase): Promise<Answered<ShownCase>> {
    const key = namedCase(id);
    const subject = async () => (await this.reads.tiesOf(key, by.enterprise))?.uscc;
    return this.questions.ask<ShownCase>(
      { name: 'dispute', by, subject, projections: [disputeCases.name] },
      async (reader) => {
        const row = (await this.reads.one(reader, key)) ?? noSuchCase();
        const [shown] = await this.shown.of([row], reader.today);
        return new ToldAs(shown as ShownCase, row.audience);
      },
    );
  }
}
