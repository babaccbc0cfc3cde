import type { NewEvent } from '@platform/kernel';
import { callerOf, decider, factOf } from '@platform/testing';
import { agencyEvents } from '../../events/agency.events';
import { agency } from '../../events/agency.state';
import { agencyExample } from '../../rules/examples.rule';
import { ChangeCompetence, changeCompetence } from './change-competence.decide';

const given = decider(agency, changeCompetence);
const competence = { fields: ['market', 'quality'], regions: ['371500'], from: '2026-01-01' } as const;
const change = (more: Partial<ChangeCompetence['data']> = {}, by = callerOf('system')) =>
  new ChangeCompetence({ uscc: agencyExample.uscc, ...competence, ...more }, by);
const outside = { unknownRegions: [] };
const registered = agencyEvents.AgencyRegistered(agencyExample);
const changed = agencyEvents.AgencyCompetenceChanged(
  { ...competence, fields: [...competence.fields], regions: [...competence.regions] },
  competence.from,
);

describe('change competence', () => {
  it('names all fields and regions from a day on', () => given(registered).when(change(), outside).then(changed));
  it('what goes on keeps its beginning, what is left out ends, what is new begins', () => {
    const fields = (...events: NewEvent[]) =>
      events.map((e) => factOf(e)).reduce(agency.evolve, agency.initial).agency?.fields;
    expect(fields(registered, changed)).toEqual([
      { field: 'market', from: '2019-01-10' },
      { field: 'quality', from: '2026-01-01' },
    ]);
    const left = agencyEvents.AgencyCompetenceChanged({ fields: ['quality'], regions: [], from: '2026-02-01' });
    expect(fields(registered, changed, left)).toEqual([
      { field: 'market', from: '2019-01-10', until: '2026-02-01' },
      { field: 'quality', from: '2026-01-01' },
    ]);
  });
  it('the same again is quiet', () => given(registered, changed).when(change(), outside).then());
  it('a day before the last change is refused', () =>
    given(registered, changed)
      .when(change({ fields: ['market'], from: '2025-12-31' }), outside)
      .thenRejected('COMPETENCE_CHANGED_SINCE'));
  it('regions must be on their register', () =>
    given(registered)
      .when(change(), { unknownRegions: ['371500'] })
      .thenRejected('REGION_NOT_REGISTERED'));
  it('an unknown agency', () => given().when(change(), outside).thenRejected('AGENCY_UNKNOWN'));
  it('a closed agency', () =>
    given(registered, agencyEvents.AgencyClosed({ on: '2025-01-01' }))
      .when(change(), outside)
      .thenRejected('AGENCY_CLOSED'));
  it('is for the city office', () =>
    given(registered)
      .when(change({}, callerOf('regulator')), outside)
      .thenRejected('ONLY_CITY_OFFICE'));
});
