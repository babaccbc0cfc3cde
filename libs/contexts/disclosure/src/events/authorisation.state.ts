import { evolveWith, type Stream } from '@platform/kernel';
import type { authorisationEvents } from './authorisation.events';

export type AuthorisationState =
  | { readonly status: 'none' }
  | { readonly status: 'given' | 'withdrawn'; readonly uscc: string; readonly reader: string };

export const authorisation: Stream<AuthorisationState> = {
  name: (id) => `disclosure.authorisation-${id}`,
  initial: { status: 'none' },
  evolve: evolveWith<typeof authorisationEvents, AuthorisationState>({
    AuthorisationGranted: (_, { uscc, reader }) => ({ status: 'given', uscc, reader }),
    AuthorisationEntered: (_, { uscc, reader }) => ({ status: 'given', uscc, reader }),
    AuthorisationWithdrawn: (state) => (state.status === 'none' ? state : { ...state, status: 'withdrawn' }),
  }),
};
