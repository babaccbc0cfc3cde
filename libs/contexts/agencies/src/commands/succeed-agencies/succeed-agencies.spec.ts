import { callerOf, decider } from '@platform/testing';
import { agencyEvents } from '../../events/agency.events';
import { agency } from '../../events/agency.state';
import { agencyExample, agencyInChainExample, EXAMPLE_CODES } from '../../rules/examples.rule';
import { SucceedAgencies, succeedAgencies } from './succeed-agencies.decide';

const given = decider(agency, succeedAgencies);
const { market, quality, industry, food, other } = EXAMPLE_CODES;
const three = [quality, industry, food];
const known = three.map((uscc) => ({ ...agencyInChainExample, uscc }));
const outside = { known, heirs: [] };
const succeed = (more: Partial<SucceedAgencies['data']> = {}, by = callerOf('system')) =>
  new SucceedAgencies({ uscc: market, predecessors: three, on: '2019-01-10', ...more }, by);
const registered = agencyEvents.AgencyRegistered(agencyExample);
const succeeded = agencyEvents.AgencySucceeded({ uscc: market, predecessors: three, on: '2019-01-10' }, '2019-01-10');

describe('succeed agencies', () => {
  it('takes over from three at once, as in 2018', () => given(registered).when(succeed(), outside).then(succeeded));
  it('the same again is quiet; one that was forgotten is added', () => {
    given(registered, succeeded).when(succeed(), outside).then();
    const two = agencyEvents.AgencySucceeded({ uscc: market, predecessors: [quality, industry], on: '2019-01-10' });
    given(registered, two)
      .when(succeed(), outside)
      .then(agencyEvents.AgencySucceeded({ uscc: market, predecessors: [food], on: '2019-01-10' }, '2019-01-10'));
  });
  it('predecessors must be registered', () =>
    given(registered)
      .when(succeed({ predecessors: [quality, other] }), outside)
      .thenRejected('PREDECESSOR_NOT_REGISTERED'));
  it('nobody takes over from one that another has succeeded', () =>
    given(registered)
      .when(succeed(), { ...outside, known: known.map((k) => ({ ...k, successor: other })) })
      .thenRejected('SUCCEEDED_BY_ANOTHER'));
  it('no succession in a circle', () => {
    given(registered)
      .when(succeed(), { ...outside, heirs: [food] })
      .thenRejected('SUCCESSION_IN_A_CIRCLE');
    given(registered)
      .when(succeed({ predecessors: [market] }), { ...outside, known: [agencyInChainExample] })
      .thenRejected('SUCCESSION_IN_A_CIRCLE');
  });
  it('an unknown agency', () => given().when(succeed(), outside).thenRejected('AGENCY_UNKNOWN'));
  it('is for the city office', () =>
    given(registered)
      .when(succeed({}, callerOf('regulator')), outside)
      .thenRejected('ONLY_CITY_OFFICE'));
});
