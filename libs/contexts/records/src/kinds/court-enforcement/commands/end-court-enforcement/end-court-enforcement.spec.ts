import type { Role } from '@platform/kernel';
import { callerOf, decider } from '@platform/testing';
import { recordEvents } from '../../../../events/record.events';
import { record } from '../../../../events/record.state';
import { recordedExample } from '../../../../rules/examples.rule';
import { incidentExample } from '../../../incident/incident-example.rule';
import { incidentEvents } from '../../../incident/incident.events';
import { courtEnforcementExample } from '../../court-enforcement-example.rule';
import { courtEnforcementEvents } from '../../court-enforcement.events';
import { endCourtEnforcement, EndCourtEnforcement, type Ending } from './end-court-enforcement.decide';

const given = decider(record, endCourtEnforcement);
const own = { relation: 'own' } as const;
const end: Omit<Ending, 'id'> = { on: '2026-05-20', ending: 'fulfilled' };
const paper = { number: '（2026）鲁1502执8号之一', date: '2026-05-20' };
const command = (changes: Partial<Ending> = {}, role: Role = 'regulator') =>
  new EndCourtEnforcement({ id: 'court-enforcement-1', ...end, ...changes }, callerOf(role));
const recorded = courtEnforcementEvents.CourtEnforcementRecorded(recordedExample(courtEnforcementExample));
const ended = courtEnforcementEvents.CourtEnforcementEnded(end, end.on);

it('ends on its day, once', () => {
  given(recorded).when(command(), own).then(ended);
  given(recorded, ended).when(command(), own).then();
  given(recorded, ended)
    .when(command({ on: '2026-05-21' }), own)
    .thenRejected('ALREADY_ENDED');
});

it('the city office ends it on the paper of the court, once three working days are over', () => {
  const office = (until: string) => ({ relation: 'none', judgmentUntil: until }) as const;
  given(recorded)
    .when(command({ paper }, 'city-office'), office('2026-05-31'))
    .then(courtEnforcementEvents.CourtEnforcementEnded({ ...end, paper }, end.on));
  given(recorded).when(command({ paper }, 'city-office'), office('2026-06-01')).thenRejected('AGENCY_STILL_HAS_TIME');
  given(recorded).when(command({}, 'city-office'), { relation: 'none' }).thenRejected('JUDGMENT_NUMBER_REQUIRED');
});

it.each<[string, string, string]>([
  ['before it began', '2026-05-10', 'DATES_OUT_OF_ORDER'],
  ['tomorrow', '2026-06-02', 'DATE_IN_THE_FUTURE'],
])('refuses an end %s', (_, on, code) => given(recorded).when(command({ on }), own).thenRejected(code));

it('refuses what is no enforcement, what is annulled, and who did not record it', () => {
  given(incidentEvents.IncidentRecorded(recordedExample(incidentExample)))
    .when(command(), own)
    .thenRejected('NOT_AN_ENFORCEMENT');
  given(recorded, recordEvents.RecordAnnulled({ ground: 'court', reason: '判决' }))
    .when(command(), own)
    .thenRejected('RECORD_ANNULLED');
  given(recorded).when(command(), { relation: 'none' }).thenRejected('NOT_YOUR_RECORD');
  given().when(command(), own).thenRejected('RECORD_UNKNOWN');
});
