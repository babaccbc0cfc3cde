import { callerOf, decider } from '@platform/testing';
import { authorisationEvents } from '../../events/authorisation.events';
import { authorisation } from '../../events/authorisation.state';
import { GrantAuthorisation, grantAuthorisation } from './grant-authorisation.decide';

const given = decider(authorisation, grantAuthorisation);
const firm = callerOf('enterprise', { enterprise: '91371502PDY00001XC' });
const data = { reader: '91371500PDY009022W', purpose: 'credit-granting', from: '2026-06-01', until: '2027-05-31' };
const outside = { readerKnown: true, purposes: ['credit-granting'] };

it('an enterprise authorises a reader to ask about itself', () =>
  given()
    .when(new GrantAuthorisation(data, firm), outside)
    .then(authorisationEvents.AuthorisationGranted({ ...data, uscc: '91371502PDY00001XC' })));

it('nobody authorises for an enterprise', () =>
  given()
    .when(new GrantAuthorisation(data, callerOf('bank')), outside)
    .thenRejected('NO_ENTERPRISE'));

it('terms that cannot hold are refused', () =>
  given()
    .when(new GrantAuthorisation({ ...data, until: '2026-05-31', from: '2026-05-01' }, firm), outside)
    .thenRejected('PERIOD_OVER'));
