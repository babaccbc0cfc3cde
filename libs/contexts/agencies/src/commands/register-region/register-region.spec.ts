import { callerOf, decider } from '@platform/testing';
import { regionEvents } from '../../events/region.events';
import { region } from '../../events/region.state';
import { RegisterRegion, registerRegion } from './register-region.decide';

const given = decider(region, registerRegion);
const district = { code: '371502', name: '东昌府区', within: '371500', local: false, from: '1997-08-29' };
const register = (more: Partial<typeof district> = {}, by = callerOf('system')) =>
  new RegisterRegion({ ...district, ...more }, by);
const outside = { unknownRegions: [] };
const registered = regionEvents.RegionRegistered(district, district.from);

describe('register region', () => {
  it('puts a region on the register', () => given().when(register(), outside).then(registered));
  it('a zone has a code of the city beside the national ones', () => {
    const zone = { ...district, code: '3715-KFQ', name: '经济技术开发区', local: true };
    given().when(register(zone), outside).then(regionEvents.RegionRegistered(zone, zone.from));
  });
  it('the same again is quiet', () => given(registered).when(register(), outside).then());
  it('another content is refused', () =>
    given(registered)
      .when(register({ name: '东昌区' }), outside)
      .thenRejected('REGION_REGISTERED_ALREADY'));
  it.each([
    ['a national code with other than six digits', { code: '37150' }],
    ['a local code that looks like a national one', { local: true }],
    ['a national code that looks like a local one', { code: '3715-KFQ' }],
  ])('%s', (_, more) => given().when(register(more), outside).thenRejected('REGION_CODE_NOT_VALID'));
  it('the region it lies in is registered first', () =>
    given()
      .when(register(), { unknownRegions: ['371500'] })
      .thenRejected('REGION_NOT_REGISTERED'));
  it('is for the city office', () =>
    given()
      .when(register({}, callerOf('regulator')), outside)
      .thenRejected('ONLY_CITY_OFFICE'));
});
