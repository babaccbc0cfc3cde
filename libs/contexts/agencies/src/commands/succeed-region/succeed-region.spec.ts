import { callerOf, decider } from '@platform/testing';
import { regionEvents } from '../../events/region.events';
import { region } from '../../events/region.state';
import { SucceedRegion, succeedRegion } from './succeed-region.decide';

const given = decider(region, succeedRegion);
const outside = { unknownRegions: [] };
const succeed = (more: Partial<SucceedRegion['data']> = {}, by = callerOf('system')) =>
  new SucceedRegion({ code: '371523', successor: '371503', on: '2019-08-02', ...more }, by);
const registered = regionEvents.RegionRegistered({ code: '371523', name: '茌平县', local: false, from: '1997-08-29' });
const succeeded = regionEvents.RegionSucceeded({ successor: '371503', on: '2019-08-02' }, '2019-08-02');

describe('succeed region', () => {
  it('茌平县 is 茌平区 from a day on', () => given(registered).when(succeed(), outside).then(succeeded));
  it('the same again is quiet', () => given(registered, succeeded).when(succeed(), outside).then());
  it('a second successor is refused', () =>
    given(registered, succeeded)
      .when(succeed({ successor: '371502' }), outside)
      .thenRejected('SUCCEEDED_BY_ANOTHER'));
  it('the successor is registered first', () =>
    given(registered)
      .when(succeed(), { unknownRegions: ['371503'] })
      .thenRejected('REGION_NOT_REGISTERED'));
  it('not before its beginning', () =>
    given(registered)
      .when(succeed({ on: '1997-08-29' }), outside)
      .thenRejected('CLOSED_BEFORE_ITS_BEGINNING'));
  it('an unknown region', () => given().when(succeed(), outside).thenRejected('REGION_UNKNOWN'));
  it('is for the city office', () =>
    given(registered)
      .when(succeed({}, callerOf('regulator')), outside)
      .thenRejected('ONLY_CITY_OFFICE'));
});
