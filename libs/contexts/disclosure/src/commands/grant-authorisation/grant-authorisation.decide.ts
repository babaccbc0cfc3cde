import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import { authorisationEvents } from '../../events/authorisation.events';
import type { AuthorisationState } from '../../events/authorisation.state';
import { type Terms, type TermsCode, type TermsOutside, termsProblem } from '../../rules/authorisation-terms.rule';

export interface Grant extends Terms {
  /** USCC of the reader. */
  readonly reader: string;
}

/** An enterprise authorises a reader 授权查询. */
export class GrantAuthorisation {
  constructor(
    readonly data: Grant,
    readonly by: Caller,
  ) {}
}

export const grantAuthorisation: Decide<
  GrantAuthorisation,
  AuthorisationState,
  TermsCode | 'NO_ENTERPRISE',
  TermsOutside
> = ({ data: { reader, purpose, from, until }, by }, _, { today }, outside) => {
  if (!by.enterprise)
    return reject('NO_ENTERPRISE', '只有企业本身可以授权。', 'Only the enterprise itself can authorise.', {
      kind: 'forbidden',
    });
  return (
    termsProblem({ purpose, from, until }, outside, today) ??
    accept(authorisationEvents.AuthorisationGranted({ uscc: by.enterprise, reader, purpose, from, until }))
  );
};
