import { Query } from '@nestjs/cqrs';

export interface GivenAuthorisation {
  readonly id: string;
  /** Code of the agency, bank or office that may ask. */
  readonly reader: string;
  readonly purpose: string;
  /** Last day; it holds to 24:00, Shanghai time. */
  readonly until: string;
}

/**
 * Authorisations an enterprise gave that hold today, the first to end first, at most a hundred: part of its desk, for itself
 * alone. Who asks logs the question.
 */
export class GetGivenAuthorisations extends Query<readonly GivenAuthorisation[]> {
  constructor(
    readonly uscc: string,
    readonly today: string,
  ) {
    super();
  }
}
