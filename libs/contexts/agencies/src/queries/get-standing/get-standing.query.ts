import { Query } from '@nestjs/cqrs';
import type { Field } from '@law';
import type { AgencyKind } from '../../rules/agency.rule';

/** What an agency is to the registry on one day. */
export interface Standing {
  /** Its full name on that day. */
  readonly name: string;
  readonly kind: AgencyKind;
  /** Fields of law it is competent for on that day. */
  readonly fields: readonly Field[];
  /** Codes of all agencies it took over from, also over several steps. */
  readonly forebears: readonly string[];
}

/**
 * How an agency stands on a day; undefined where none of this code is on the register and in force then. By the rows, in
 * one statement, for every question that is asked in its name: `GetAgency` reads the streams.
 */
export class GetStanding extends Query<Standing | undefined> {
  constructor(
    readonly uscc: string,
    readonly on: string,
  ) {
    super();
  }
}
