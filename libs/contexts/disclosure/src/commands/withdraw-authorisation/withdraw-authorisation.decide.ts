import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import { authorisationEvents } from '../../events/authorisation.events';
import type { AuthorisationState } from '../../events/authorisation.state';

/** The enterprise withdraws an authorisation, granted by itself or entered by the reader. */
export class WithdrawAuthorisation {
  constructor(
    readonly data: { readonly id: string },
    readonly by: Caller,
  ) {}
}

/** Another enterprise's authorisation looks like none. */
export const withdrawAuthorisation: Decide<WithdrawAuthorisation, AuthorisationState, 'AUTHORISATION_UNKNOWN'> = (
  { by },
  state,
) =>
  state.status === 'none' || state.uscc !== by.enterprise
    ? reject('AUTHORISATION_UNKNOWN', '没有该授权。', 'There is no such authorisation.', { kind: 'unknown' })
    : state.status === 'withdrawn'
      ? accept()
      : accept(authorisationEvents.AuthorisationWithdrawn({}));
