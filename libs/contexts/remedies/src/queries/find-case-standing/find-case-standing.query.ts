import { Query } from '@nestjs/cqrs';
import type { CaseStanding } from '../../events/dispute-case.state';

/** Where the last case of an item stands, by its own stream: for the registry itself, which must not act on stale rows. */
export class FindCaseStanding extends Query<CaseStanding> {
  constructor(readonly itemId: string) {
    super();
  }
}
