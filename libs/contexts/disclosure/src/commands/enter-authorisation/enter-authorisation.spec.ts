import { callerOf, decider } from '@platform/testing';
import { authorisationEvents } from '../../events/authorisation.events';
import { authorisation } from '../../events/authorisation.state';
import { EnterAuthorisation, enterAuthorisation } from './enter-authorisation.decide';

const given = decider(authorisation, enterAuthorisation);
const bank = callerOf('bank', { agency: '91371500PDY009022W' });
const data = {
  uscc: '91371502PDY00001XC',
  purpose: 'credit-granting',
  from: '2026-05-01',
  until: '2027-04-30',
  paper: { number: '授字〔2026〕18号', sha256: 'a'.repeat(64) },
};
const outside = { readerKnown: true, purposes: ['credit-granting'] };

it('a reader enters the paper it holds, for itself', () =>
  given()
    .when(new EnterAuthorisation(data, bank), outside)
    .then(authorisationEvents.AuthorisationEntered({ ...data, reader: '91371500PDY009022W' })));

it('an enterprise enters none', () =>
  given()
    .when(new EnterAuthorisation(data, callerOf('enterprise', { enterprise: data.uscc })), outside)
    .thenRejected('NO_AGENCY'));

it('a reader that is not registered enters none', () =>
  given()
    .when(new EnterAuthorisation(data, bank), { ...outside, readerKnown: false })
    .thenRejected('READER_UNKNOWN'));
