import { callerOf, decider } from '@platform/testing';
import { agencyEvents } from '../../events/agency.events';
import { agency } from '../../events/agency.state';
import { agencyExample, EXAMPLE_CODES, officeExample } from '../../rules/examples.rule';
import { RegisterAgency, registerAgency } from './register-agency.decide';

const given = decider(agency, registerAgency);
const office = callerOf('city-office', { agency: EXAMPLE_CODES.office });
const outside = { acting: officeExample, unknownRegions: [] };
const register = (more: Partial<typeof agencyExample> = {}, by = office) =>
  new RegisterAgency({ ...agencyExample, ...more }, by);
const registered = agencyEvents.AgencyRegistered(agencyExample, agencyExample.from);

describe('register agency', () => {
  it('the city office puts an agency on the register', () => given().when(register(), outside).then(registered));
  it('the same again is quiet, in whatever order its lists come', () => {
    given(registered).when(register(), outside).then();
    const two = agencyEvents.AgencyRegistered({ ...agencyExample, shortNames: ['甲', '乙'] });
    given(two)
      .when(register({ shortNames: ['乙', '甲'] }), outside)
      .then();
  });
  it('another content under the same code is refused', () =>
    given(registered)
      .when(register({ name: '别的局' }), outside)
      .thenRejected('AGENCY_REGISTERED_ALREADY'));
  it('a regulator registers nobody', () =>
    given()
      .when(register({}, callerOf('regulator')), outside)
      .thenRejected('ONLY_CITY_OFFICE'));
  it('a city office that is not on the register registers nobody', () =>
    given()
      .when(register(), { ...outside, acting: undefined })
      .thenRejected('AGENCY_NOT_REGISTERED'));
  it('a code with a wrong check is refused', () =>
    given()
      .when(register({ uscc: '11371500PDY003018D' }), outside)
      .thenRejected('USCC_CHECK'));
  it('regions must be on their register', () =>
    given()
      .when(register(), { ...outside, unknownRegions: ['371500'] })
      .thenRejected('REGION_NOT_REGISTERED'));
  it('the superior must be on the register', () =>
    given()
      .when(register({ superior: 'x' }), { ...outside, unknownSuperior: 'x' })
      .thenRejected('SUPERIOR_NOT_REGISTERED'));
});
