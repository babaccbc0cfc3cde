import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answered } from '@platform/http';
import { Questions } from '@contexts/disclosure';
import { CaseReads } from '../../ports/case-reads';
import { pageMark } from '../../ports/page-mark';
import { ShownCases } from '../../ports/shown-cases';
import { disputeCases } from '../../projections/dispute-cases/dispute-cases.projection';
import type { Cases } from '../list-agency-cases/list-agency-cases.query';
import { ListOwnCases } from './list-own-cases.query';

@QueryHandler(ListOwnCases)
export class ListOwnCasesHandler implements IQueryHandler<ListOwnCases> {
  constructor(
    private readonly questions: Questions,
    private readonly reads: CaseReads,
    private readonly shown: ShownCases,
  ) {}

  /** Of another enterprise: nothing, as if there were none. @throws CommandRefused `BAD_PAGE` */
  execute({ uscc, page: { limit, after }, by }: ListOwnCases): Promise<Answered<Cases>> {
    return this.questions.ask<Cases>(
      { name: 'own-disputes', by, subject: uscc, projections: [disputeCases.name] },
      async (reader) => {
        const rows = await this.reads.ofEnterprise(reader, uscc, limit + 1, pageMark(after));
        return this.shown.page(rows, limit, reader.today, ({ openedOn }) => openedOn);
      },
    );
  }
}
