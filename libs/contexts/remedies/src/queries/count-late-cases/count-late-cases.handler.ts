import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '@platform/calendar';
import type { Reader } from '@contexts/disclosure';
import { CaseCounting } from '../../ports/case-counting';
import { CountLateCases } from './count-late-cases.query';

/** Sees what the city office does. */
const EVERY_FIELD: Omit<Reader, 'today'> = {
  ...{ subject: 'metrics', role: 'city-office', basis: 'competence', audience: 'public' },
  ...{ agencies: [], fields: 'all', rules: '' },
};

@QueryHandler(CountLateCases)
export class CountLateCasesHandler implements IQueryHandler<CountLateCases> {
  constructor(
    private readonly counting: CaseCounting,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<ReadonlyMap<string, number>> {
    const { agencies } = await this.counting.of({ ...EVERY_FIELD, today: this.clock.today() });
    return new Map(agencies.map(({ uscc, late }) => [uscc, late]));
  }
}
