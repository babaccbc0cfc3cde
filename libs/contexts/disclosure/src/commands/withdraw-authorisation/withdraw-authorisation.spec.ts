import { callerOf, decider } from '@platform/testing';
import { authorisationEvents } from '../../events/authorisation.events';
import { authorisation } from '../../events/authorisation.state';
import { WithdrawAuthorisation, withdrawAuthorisation } from './withdraw-authorisation.decide';

const given = decider(authorisation, withdrawAuthorisation);
const terms = { uscc: '91371502PDY00001XC', reader: '91371500PDY009022W', purpose: 'credit-granting' };
const dates = { from: '2026-05-01', until: '2027-04-30' };
const granted = authorisationEvents.AuthorisationGranted({ ...terms, ...dates });
const entered = authorisationEvents.AuthorisationEntered({
  ...terms,
  ...dates,
  paper: { number: '1', sha256: 'a'.repeat(64) },
});
const withdrawn = authorisationEvents.AuthorisationWithdrawn({});
const by = (enterprise: string) => new WithdrawAuthorisation({ id: 'a' }, callerOf('enterprise', { enterprise }));

it.each([granted, entered])('the firm withdraws what it granted and what was entered', (event) =>
  given(event).when(by(terms.uscc)).then(withdrawn),
);

it('is quiet the second time', () => given(granted, withdrawn).when(by(terms.uscc)).then());

it('another firm’s looks like none', () =>
  given(granted).when(by('91371502PDY000028C')).thenRejected('AUTHORISATION_UNKNOWN'));

it('refuses what was never given', () => given().when(by(terms.uscc)).thenRejected('AUTHORISATION_UNKNOWN'));
