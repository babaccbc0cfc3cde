import { Query } from '@nestjs/cqrs';
import type { AgencyInChain } from '../../rules/agency.rule';

/** An agency as it stands now, with those before and after it; undefined where it is not on the register. Current. */
export class GetAgency extends Query<AgencyInChain | undefined> {
  constructor(readonly uscc: string) {
    super();
  }
}
