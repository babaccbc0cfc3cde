import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { MOST_PARTS } from '@contexts/disclosure';
import { CaseReads } from '../../ports/case-reads';
import { ShownCases } from '../../ports/shown-cases';
import { GetShownCases } from './get-shown-cases.query';

@QueryHandler(GetShownCases)
export class GetShownCasesHandler implements IQueryHandler<GetShownCases> {
  constructor(
    private readonly reads: CaseReads,
    private readonly shown: ShownCases,
  ) {}

  async execute({ uscc, reader }: GetShownCases) {
    return this.shown.of(await this.reads.ofEnterprise(reader, uscc, MOST_PARTS), reader.today);
  }
}
