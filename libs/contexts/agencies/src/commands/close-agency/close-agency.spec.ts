import { callerOf, decider } from '@platform/testing';
import { agencyEvents } from '../../events/agency.events';
import { agency } from '../../events/agency.state';
import { agencyExample, agencyInChainExample, EXAMPLE_CODES } from '../../rules/examples.rule';
import { CloseAgency, closeAgency } from './close-agency.decide';

const given = decider(agency, closeAgency);
const heir = { ...agencyInChainExample, uscc: EXAMPLE_CODES.other };
const close = (more: Partial<CloseAgency['data']> = {}, by = callerOf('system')) =>
  new CloseAgency({ uscc: agencyExample.uscc, on: '2026-01-01', ...more }, by);
const registered = agencyEvents.AgencyRegistered(agencyExample);
const closed = agencyEvents.AgencyClosed({ on: '2026-01-01' }, '2026-01-01');
const succeeded = agencyEvents.AgencyClosed({ on: '2026-01-01', successor: heir.uscc }, '2026-01-01');

describe('close agency', () => {
  it('ends it, with or without a successor', () => {
    given(registered).when(close(), {}).then(closed);
    given(registered)
      .when(close({ successor: heir.uscc }), { heir })
      .then(succeeded);
  });
  it('the same again is quiet, and so is an end without a name for the successor known', () => {
    given(registered, succeeded)
      .when(close({ successor: heir.uscc }), { heir })
      .then();
    given(registered, succeeded).when(close(), {}).then();
  });
  it('another day is refused: what is recorded is not lost in silence', () =>
    given(registered, succeeded)
      .when(close({ on: '2026-02-01', successor: heir.uscc }), { heir })
      .thenRejected('CLOSED_ALREADY'));
  it('a successor learnt later is added; the day of the end stays', () =>
    given(registered, closed)
      .when(close({ on: '2026-03-01', successor: heir.uscc }), { heir })
      .then(succeeded));
  it('another successor is refused', () =>
    given(registered, succeeded)
      .when(close({ successor: EXAMPLE_CODES.food }), { heir: { ...heir, uscc: EXAMPLE_CODES.food } })
      .thenRejected('SUCCEEDED_BY_ANOTHER'));
  it('a successor must be registered', () =>
    given(registered)
      .when(close({ successor: heir.uscc }), {})
      .thenRejected('SUCCESSOR_NOT_REGISTERED'));
  it('no succession in a circle', () =>
    given(registered)
      .when(close({ successor: heir.uscc }), { heir: { ...heir, heirs: [agencyExample.uscc] } })
      .thenRejected('SUCCESSION_IN_A_CIRCLE'));
  it('not before its beginning', () =>
    given(registered)
      .when(close({ on: agencyExample.from }), {})
      .thenRejected('CLOSED_BEFORE_ITS_BEGINNING'));
  it('an unknown agency', () => given().when(close(), {}).thenRejected('AGENCY_UNKNOWN'));
  it('is for the city office', () =>
    given(registered)
      .when(close({}, callerOf('regulator')), {})
      .thenRejected('ONLY_CITY_OFFICE'));
});
