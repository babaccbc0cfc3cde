import { callerOf, decider } from '@platform/testing';
import { agencyEvents } from '../../events/agency.events';
import { agency } from '../../events/agency.state';
import { agencyExample, agencyInChainExample, EXAMPLE_CODES, officeExample } from '../../rules/examples.rule';
import { SetSecondPersonRule, setSecondPersonRule } from './set-second-person-rule.decide';

const given = decider(agency, setSecondPersonRule);
const own = callerOf('regulator', { agency: agencyExample.uscc });
const decide = (required: boolean, by = own) => new SetSecondPersonRule({ uscc: agencyExample.uscc, required }, by);
const registered = agencyEvents.AgencyRegistered(agencyExample);
const required = agencyEvents.SecondPersonRuleSet({ required: true }, '2026-06-01');
const acting = agencyInChainExample;

describe('set second-person rule', () => {
  it('an agency decides it for itself', () => given(registered).when(decide(true), { acting }).then(required));
  it('what holds already is quiet', () => {
    given(registered).when(decide(false), { acting }).then();
    given(registered, required).when(decide(true), { acting }).then();
  });
  it('the city office may too', () =>
    given(registered)
      .when(decide(true, callerOf('city-office', { agency: EXAMPLE_CODES.office })), { acting: officeExample })
      .then(required));
  it('nobody decides it for another', () =>
    given(registered)
      .when(decide(true, callerOf('regulator', { agency: EXAMPLE_CODES.other })), {
        acting: { ...acting, uscc: EXAMPLE_CODES.other },
      })
      .thenRejected('NOT_YOUR_AGENCY'));
  it('an agency that is not registered decides nothing', () =>
    given(registered).when(decide(true), {}).thenRejected('AGENCY_NOT_REGISTERED'));
  it('an unknown agency', () =>
    given()
      .when(decide(true, callerOf('system')), {})
      .thenRejected('AGENCY_UNKNOWN'));
});
