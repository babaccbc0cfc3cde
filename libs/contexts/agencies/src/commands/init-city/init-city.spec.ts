import { callerOf, decider } from '@platform/testing';
import { agencyEvents } from '../../events/agency.events';
import { agency } from '../../events/agency.state';
import { agencyExample, EXAMPLE_CODES } from '../../rules/examples.rule';
import { InitCity, initCity } from './init-city.decide';

const given = decider(agency, initCity);
const init = (more: Partial<InitCity['data']> = {}, by = callerOf('system')) =>
  new InitCity({ uscc: EXAMPLE_CODES.office, name: '聊城市质量强市办', ...more }, by);
const office = (from: string) =>
  agencyEvents.AgencyRegistered(
    {
      uscc: EXAMPLE_CODES.office,
      name: '聊城市质量强市办',
      shortNames: [],
      kind: 'city-office',
      capacity: 'recorder',
      level: 'city',
      fields: ['quality'],
      regions: [],
      from,
    },
    from,
  );

describe('init city', () => {
  it('registers the city office, from today or from the day given', () => {
    given().when(init(), { offices: [] }).then(office('2026-06-01'));
    given()
      .when(init({ from: '2018-01-01' }), { offices: [] })
      .then(office('2018-01-01'));
  });
  it('the same again is quiet', () =>
    given(office('2026-06-01'))
      .when(init(), { offices: [EXAMPLE_CODES.office] })
      .then());
  it('a city has one office', () =>
    given()
      .when(init(), { offices: [EXAMPLE_CODES.other] })
      .thenRejected('CITY_HAS_OFFICE'));
  it('another agency does not become the office', () =>
    given(agencyEvents.AgencyRegistered(agencyExample))
      .when(init(), { offices: [] })
      .thenRejected('AGENCY_IS_NO_CITY_OFFICE'));
  it('a code with a wrong check is refused', () =>
    given()
      .when(init({ uscc: '11371500PDY003050Q' }), { offices: [] })
      .thenRejected('USCC_CHECK'));
  it('is for whoever runs the program', () =>
    given()
      .when(init({}, callerOf('city-office')), { offices: [] })
      .thenRejected('ONLY_OPERATOR_INITS'));
});
