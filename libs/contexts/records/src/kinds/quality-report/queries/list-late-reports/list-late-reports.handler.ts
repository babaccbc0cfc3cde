import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { usccProblem } from '@law';
import { refuse } from '@platform/cqrs';
import type { Answered } from '@platform/http';
import { Questions, type Reader } from '@contexts/disclosure';
import { GetShownEnterprise } from '@contexts/enterprises';
import { badPage } from '../../../../ports/bad-page';
import { orRefuse } from '../../../../ports/or-refuse';
import { archive } from '../../../../projections/archive/archive.projection';
import { notLateProblem } from '../../quality-report-duty.rule';
import { type LateReport, LateReports } from '../../ports/late-reports';
import { ReportDuties } from '../../ports/report-duties';
import { type LateReportsPage, ListLateReports } from './list-late-reports.query';

@QueryHandler(ListLateReports)
export class ListLateReportsHandler implements IQueryHandler<ListLateReports> {
  constructor(
    private readonly questions: Questions,
    private readonly duties: ReportDuties,
    private readonly late: LateReports,
    private readonly queries: QueryBus,
  ) {}

  execute({ year, page: { limit, after = '' }, by }: ListLateReports): Promise<Answered<LateReportsPage>> {
    return this.questions.ask<LateReportsPage>(
      { name: 'late-quality-reports', by, projections: [archive.name] },
      async (reader) => {
        if (reader.fields !== 'all' && !reader.fields.includes('quality')) return this.notYours();
        if (after !== '' && usccProblem(after)) return badPage();
        const { due = '', firms } = await this.duties.inYear(year);
        orRefuse(notLateProblem({ due: due || undefined, bound: true }, undefined, reader.today));
        const found = await this.late.of(firms, { year, due, after, limit: limit + 1 });
        const shown = await Promise.all(found.slice(0, limit).map((row) => this.named(reader, row)));
        const last = shown.at(-1);
        return { year, due, on: reader.today, firms: shown, ...(found.length > limit && last && { next: last.uscc }) };
      },
      ({ firms }) => firms.map(({ uscc }) => uscc),
    );
  }

  private async named(reader: Reader, row: LateReport): Promise<LateReportsPage['firms'][number]> {
    const enterprise = await this.queries.execute(new GetShownEnterprise(row.uscc, reader));
    return { ...row, ...(enterprise && { name: enterprise.name }), state: row.filedOn ? 'filed-late' : 'not-filed' };
  }

  private notYours(): never {
    return refuse(
      'FIELD_NOT_COMPETENT',
      '只有质量强市领域的机关可以查看未按期报送的企业。',
      'Only agencies of the field quality ask who has not reported in time.',
      { kind: 'forbidden', field: 'quality' },
    );
  }
}
