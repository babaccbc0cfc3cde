import { callerOf, decider } from '@platform/testing';
import { recordEvents } from '../../../../events/record.events';
import { record } from '../../../../events/record.state';
import { recordedExample } from '../../../../rules/examples.rule';
import { checkExample } from '../../../check/check-example.rule';
import { checkEvents } from '../../../check/check.events';
import { incidentExample } from '../../incident-example.rule';
import { incidentEvents } from '../../incident.events';
import { type FollowUp, followUpIncident, FollowUpIncident } from './follow-up-incident.decide';

const given = decider(record, followUpIncident);
const own = { relation: 'own' } as const;
const command = (data: Omit<FollowUp, 'id'>) =>
  new FollowUpIncident({ id: 'incident-1', ...data }, callerOf('regulator'));
const recorded = incidentEvents.IncidentRecorded(recordedExample(incidentExample));
const report = (data: Omit<FollowUp, 'id'>) => incidentEvents.IncidentFollowedUp(data, data.on);
const worse = { on: '2026-05-14', dead: 3, badlyHurt: 1 };

it('tells the numbers as they now are, each report a fact of its own', () => {
  given(recorded).when(command(worse), own).then(report(worse));
  const later = { on: '2026-05-20', lossFen: 150_000_000, text: '损失核定' };
  given(recorded, report(worse)).when(command(later), own).then(report(later));
});

it('also takes a report that only tells something', () => {
  const text = { on: '2026-05-14', text: '伤者均已出院' };
  given(recorded).when(command(text), own).then(report(text));
});

it('is quiet when the same report comes again', () => given(recorded, report(worse)).when(command(worse), own).then());

it('the body holds today’s numbers and every report', () => {
  const { body } = [recorded, report(worse)]
    .map((event) => ({ ...event, stream: 'records.incident-1', by: {}, recordedAt: '2026-06-01T00:00:00Z' }) as never)
    .reduce(record.evolve, record.initial);
  expect(body).toMatchObject({ dead: 3, badlyHurt: 1, lossFen: 120_000_000, followUps: [worse] });
});

it.each<[string, Omit<FollowUp, 'id'>, string]>([
  ['before the accident', { on: '2026-05-10', dead: 3 }, 'DATES_OUT_OF_ORDER'],
  ['tomorrow', { on: '2026-06-02', dead: 3 }, 'DATE_IN_THE_FUTURE'],
  ['that tells nothing', { on: '2026-05-14' }, 'NOTHING_REPORTED'],
])('refuses a report %s', (_, data, code) => given(recorded).when(command(data), own).thenRejected(code));

it('refuses a report of before the last one', () =>
  given(recorded, report(worse))
    .when(command({ on: '2026-05-13', dead: 2 }), own)
    .thenRejected('DATES_OUT_OF_ORDER'));

it('refuses what is no accident, what is annulled, and who did not record it', () => {
  given(checkEvents.CheckRecorded({ ...recordedExample(checkExample), again: false }))
    .when(command(worse), own)
    .thenRejected('NOT_AN_INCIDENT');
  given(recorded, recordEvents.RecordAnnulled({ ground: 'court', reason: '判决' }))
    .when(command(worse), own)
    .thenRejected('RECORD_ANNULLED');
  given(recorded).when(command(worse), { relation: 'none' }).thenRejected('NOT_YOUR_RECORD');
});
