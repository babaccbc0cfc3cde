import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import { authorisationEvents } from '../../events/authorisation.events';
import type { AuthorisationState } from '../../events/authorisation.state';
import { type Terms, type TermsCode, type TermsOutside, termsProblem } from '../../rules/authorisation-terms.rule';

export interface WrittenAuthorisation extends Terms {
  /** USCC of the enterprise that signed. */
  readonly uscc: string;
  readonly paper: { readonly number: string; readonly sha256: string };
}

/** A reader enters the written authorisation it holds; the enterprise sees it and may withdraw it. */
export class EnterAuthorisation {
  constructor(
    readonly data: WrittenAuthorisation,
    readonly by: Caller,
  ) {}
}

export const enterAuthorisation: Decide<
  EnterAuthorisation,
  AuthorisationState,
  TermsCode | 'NO_AGENCY',
  TermsOutside
> = ({ data: { uscc, purpose, from, until, paper }, by }, _, { today }, outside) => {
  if (!by.agency || by.enterprise)
    return reject('NO_AGENCY', '只有获得授权的机构可以录入书面授权。', 'Only the agency that holds it can enter it.', {
      kind: 'forbidden',
    });
  return (
    termsProblem({ purpose, from, until }, outside, today) ??
    accept(authorisationEvents.AuthorisationEntered({ uscc, reader: by.agency, purpose, from, until, paper }))
  );
};
