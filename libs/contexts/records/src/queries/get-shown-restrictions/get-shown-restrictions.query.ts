import { Query } from '@nestjs/cqrs';
import type { Bounded, Reader } from '@contexts/disclosure';
import type { ShownRestriction } from '../../rules/shown-restriction.rule';

/** Restrictions of one enterprise that run today, as this reader may see them: part of the whole file. Who asks logs the question. */
export class GetShownRestrictions extends Query<Bounded<ShownRestriction>> {
  constructor(
    readonly uscc: string,
    readonly reader: Reader,
  ) {
    super();
  }
}
