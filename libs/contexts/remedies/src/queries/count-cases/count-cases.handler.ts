import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answered } from '@platform/http';
import { Questions } from '@contexts/disclosure';
import { CaseCounting } from '../../ports/case-counting';
import { disputeCases } from '../../projections/dispute-cases/dispute-cases.projection';
import { type CaseCounts, CountCases } from './count-cases.query';

@QueryHandler(CountCases)
export class CountCasesHandler implements IQueryHandler<CountCases> {
  constructor(
    private readonly questions: Questions,
    private readonly counting: CaseCounting,
  ) {}

  execute({ by }: CountCases): Promise<Answered<CaseCounts>> {
    return this.questions.ask<CaseCounts>(
      { name: 'dispute-counts', by, projections: [disputeCases.name] },
      async (reader) => ({ on: reader.today, ...(await this.counting.of(reader)) }),
    );
  }
}
