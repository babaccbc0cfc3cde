import { Query } from '@nestjs/cqrs';
import type { Field } from '@law';
import type { Caller, Refusal } from '@platform/kernel';
import type { AgencyInChain } from '../../rules/agency.rule';

export interface Competence {
  /** Today's code of the deciding agency (its last successor), and its full name on the day of the paper. */
  readonly agency: { readonly uscc: string; readonly name: string };
  /** Code that stands for the agency and its whole chain in natural keys. */
  readonly keyAuthority: string;
  /** The deciding agency as it stands now; undefined where it is not on the register. */
  readonly deciding: AgencyInChain | undefined;
  /** A second person must confirm what is recorded. */
  readonly confirms: boolean;
  /** Why the caller may not record this; absent where it may. */
  readonly incompetence?: Refusal | undefined;
}

/**
 * Whether a caller may record what an agency decided: the caller's agency is on the register, is that agency or its
 * successor, and that agency was competent on the day of its paper. Current. The registry itself (`system`) acts for any.
 */
export class GetCompetence extends Query<Competence> {
  constructor(
    readonly by: Caller,
    readonly act: {
      /** Deciding agency; the caller's own where absent. */
      readonly agency?: string | undefined;
      /** Field of law; not checked where absent, as for the city office that enters a judgment in another's place. */
      readonly field?: Field | undefined;
      /** Code of the region of the act as the paper states it; not checked where absent. */
      readonly region?: string | undefined;
      /** Date of the paper. */
      readonly on: string;
    },
  ) {
    super();
  }
}
