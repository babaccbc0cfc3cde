import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetAgency } from '@contexts/agencies';

/** What agencies are called today, also those that have closed. */
@Injectable()
export class AgencyNames {
  constructor(private readonly queries: QueryBus) {}

  /** By code; one that is not on the register has no name. Each is asked for once. */
  async of(codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await Promise.all([...new Set(codes)].map((code) => this.queries.execute(new GetAgency(code))));
    return new Map(found.flatMap((agency) => (agency ? [[agency.uscc, agency.name] as const] : [])));
  }
}
