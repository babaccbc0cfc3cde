import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import type { Answered } from '@platform/http';
import { Questions } from '@contexts/disclosure';
import { DistrictNames } from '@contexts/enterprises';
import { GetRules } from '@contexts/rules';
import { RegisterFilters, statedOf } from '../../ports/register-filters';
import {
  enterpriseLine,
  entryLine,
  itemLine,
  type ItemFound,
  preferredLine,
  type PreferredFound,
} from '../../ports/register-lines';
import { RegisterReads } from '../../ports/register-reads';
import {
  PROCUREMENT_PREFERENCES,
  type ProcurementPreferences,
  preferencesOn,
} from '../../rules/procurement-preferences.rule';
import { ListRegister, type RegisterName, type RegisterPage, viewsOf } from './list-register.query';

const lineOf = {
  enterprises: enterpriseLine,
  preferred: preferredLine,
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
    private readonly queries: QueryBus,
  ) {}

  /** The log has one row for each enterprise told. */
  execute({ register, asked, by }: ListRegister): Promise<Answered<RegisterPage>> {
    return this.questions.ask<RegisterPage>(
      { name: `register-${register}`, by, projections: viewsOf(register) },
      async (reader) => {
        const filters = { ...(await this.rulesOf(register, reader.today)), ...(await this.filters.of(asked.filters)) };
        const page = await this.reads.page<PreferredFound & ItemFound>(reader, register, { ...asked, filters });
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

  /** What adopted rules a register is made by: they are the first of its filters, and part of the mark of each page. */
  private async rulesOf(register: RegisterName, today: string): Promise<{ readonly rules?: string }> {
    if (register !== 'preferred') return {};
    const { kind, name } = PROCUREMENT_PREFERENCES;
    const adopted = await this.queries.execute(new GetRules(kind, name));
    return { rules: JSON.stringify(preferencesOn(adopted?.content as ProcurementPreferences | undefined, today)) };
  }
}
