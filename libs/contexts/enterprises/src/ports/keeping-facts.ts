import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { actingProblem, GetAgency, GetRegion } from '@contexts/agencies';
import { Clock } from '@platform/calendar';
import type { Caller } from '@platform/kernel';
import type { Around } from '../rules/keeping.rule';

/** Current facts of the registers of agencies and regions that decisions on enterprises are given. */
@Injectable()
export class KeepingFacts {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  async around(by: Caller, district?: string): Promise<Around> {
    const acting = by.agency === undefined ? undefined : await this.queries.execute(new GetAgency(by.agency));
    const incompetence = actingProblem(by, acting, this.clock.today());
    const known = district === undefined || (await this.queries.execute(new GetRegion(district))) !== undefined;
    return { ...(incompetence && { incompetence }), ...(!known && { districtUnknown: true }) };
  }
}
