import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answered } from '@platform/http';
import { Questions } from '@contexts/disclosure';
import { AnsweringAgencies } from '../../ports/answering-agencies';
import { CaseReads } from '../../ports/case-reads';
import { disputeCases } from '../../projections/dispute-cases/dispute-cases.projection';
import { countedByAgency } from '../../rules/counted.rule';
import { type CaseCounts, CountCases } from './count-cases.query';

@QueryHandler(CountCases)
export class CountCasesHandler implements IQueryHandler<CountCases> {
  constructor(
    private readonly questions: Questions,
    private readonly reads: CaseReads,
    private readonly agencies: AnsweringAgencies,
  ) {}

  execute({ by }: CountCases): Promise<Answered<CaseCounts>> {
    return this.questions.ask<CaseCounts>(
      { name: 'dispute-counts', by, projections: [disputeCases.name] },
      async (reader) => {
        const counts = await this.reads.counts(reader);
        const answering = await this.agencies.of(counts.map(({ agency }) => agency));
        return { on: reader.today, ...countedByAgency(counts, answering) };
      },
    );
  }
}
