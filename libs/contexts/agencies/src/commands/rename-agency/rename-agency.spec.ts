import { callerOf, decider } from '@platform/testing';
import { agencyEvents } from '../../events/agency.events';
import { agency } from '../../events/agency.state';
import { agencyExample } from '../../rules/examples.rule';
import { RenameAgency, renameAgency } from './rename-agency.decide';

const given = decider(agency, renameAgency);
const names = { name: '聊城市市场监管局', shortNames: ['市监局'], from: '2026-01-01' };
const rename = (more: Partial<typeof names> = {}, by = callerOf('system')) =>
  new RenameAgency({ uscc: agencyExample.uscc, ...names, ...more }, by);
const registered = agencyEvents.AgencyRegistered(agencyExample);
const renamed = agencyEvents.AgencyRenamed(names, names.from);

describe('rename agency', () => {
  it('gives it other names from a day on', () => given(registered).when(rename(), {}).then(renamed));
  it('the same again is quiet', () => given(registered, renamed).when(rename(), {}).then());
  it('another short name on the same day is refused', () =>
    given(registered, renamed)
      .when(rename({ shortNames: [] }), {})
      .thenRejected('RENAMED_SINCE'));
  it('a day before the last name began is refused', () =>
    given(registered)
      .when(rename({ from: '2019-01-10' }), {})
      .thenRejected('RENAMED_SINCE'));
  it('an unknown agency', () => given().when(rename(), {}).thenRejected('AGENCY_UNKNOWN'));
  it('a closed agency', () =>
    given(registered, agencyEvents.AgencyClosed({ on: '2025-01-01' }))
      .when(rename(), {})
      .thenRejected('AGENCY_CLOSED'));
  it('is for the city office', () =>
    given(registered)
      .when(rename({}, callerOf('regulator')), {})
      .thenRejected('ONLY_CITY_OFFICE'));
});
