import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Caller } from '@platform/kernel';
import { GetAgency } from '../queries/get-agency/get-agency.query';
import { GetRegion } from '../queries/get-region/get-region.query';
import type { AgencyInChain } from '../rules/agency.rule';
import type { Named } from '../rules/office.rule';

/** Current facts of the register that decisions are given. */
@Injectable()
export class RegisterFacts {
  constructor(private readonly queries: QueryBus) {}

  /** The agency a caller acts for; undefined for one that acts for none, or for one that is not on the register. */
  async acting({ agency }: Caller): Promise<AgencyInChain | undefined> {
    return this.agency(agency);
  }

  async agency(uscc: string | undefined): Promise<AgencyInChain | undefined> {
    return uscc === undefined ? undefined : this.queries.execute(new GetAgency(uscc));
  }

  async unknownRegions(codes: readonly string[]): Promise<readonly string[]> {
    const found = await Promise.all(codes.map((code) => this.queries.execute(new GetRegion(code))));
    return codes.filter((_, n) => !found[n]);
  }

  async named(regions: readonly string[], superior: string | undefined): Promise<Named> {
    const [unknownRegions, found] = await Promise.all([this.unknownRegions(regions), this.agency(superior)]);
    return { unknownRegions, ...(superior !== undefined && !found && { unknownSuperior: superior }) };
  }
}
