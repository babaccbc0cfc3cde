import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answered } from '@platform/http';
import { Questions } from '@contexts/disclosure';
import { DistrictNames } from '@contexts/enterprises';
import { RegisterFilters, statedOf } from '../../ports/register-filters';
import { enterpriseLine, type EnterpriseFound, entryLine, itemLine, type ItemFound } from '../../ports/register-lines';
import { RegisterReads } from '../../ports/register-reads';
import { ListRegister, type RegisterName, type RegisterPage, viewsOf } from './list-register.query';

const lineOf = {
  enterprises: enterpriseLine,
  honours: itemLine,
  revocations: itemLine,
  'list-entries': entryLine,
  'adverse-items': itemLine,
} as const satisfies Record<RegisterName, unknown>;

@QueryHandler(ListRegister)
export class ListRegisterHandler implements IQueryHandler<ListRegister> {
  constructor(
    private readonly questions: Questions,
    private readonly filters: RegisterFilters,
    private readonly reads: RegisterReads,
    private readonly districts: DistrictNames,
  ) {}

  /** The log has one row for each enterprise told. */
  execute({ register, asked, by }: ListRegister): Promise<Answered<RegisterPage>> {
    return this.questions.ask<RegisterPage>(
      { name: `register-${register}`, by, projections: viewsOf(register) },
      async (reader) => {
        const filters = await this.filters.of(asked.filters);
        const page = await this.reads.page<EnterpriseFound & ItemFound>(reader, register, { ...asked, filters });
        const districts = await this.districts.of(page.rows.map(({ district }) => district));
        const line = lineOf[register];
        const { total, more, next } = page;
        return {
          asked: { ...statedOf(asked.filters), order: asked.order },
          rows: page.rows.map((row) => line(row, districts)),
          ...{ total, more },
          ...(next !== undefined && { next }),
        };
      },
      ({ rows }) => rows.map(({ uscc }) => uscc),
    );
  }
}
