import { Query } from '@nestjs/cqrs';

export interface NamedAgency {
  readonly uscc: string;
  /** The name as the register has it. */
  readonly name: string;
  readonly short: boolean;
}

/**
 * Agencies that bore a name, full or short, on a day; compared as `normaliseName` does, never by likeness. Several where
 * a short name is not clear: then nobody may guess.
 */
export class ResolveAgencyName extends Query<readonly NamedAgency[]> {
  constructor(
    readonly name: string,
    readonly on: string,
  ) {
    super();
  }
}
