import { callerOf, decider } from '@platform/testing';
import { recordEvents } from '../../../../events/record.events';
import { record } from '../../../../events/record.state';
import { recordedExample } from '../../../../rules/examples.rule';
import { incidentExample } from '../../../incident/incident-example.rule';
import { incidentEvents } from '../../../incident/incident.events';
import { recallExample } from '../../recall-example.rule';
import { recallEvents } from '../../recall.events';
import { completeRecall, CompleteRecall, type RecallCompletion } from './complete-recall.decide';

const given = decider(record, completeRecall);
const own = { relation: 'own' } as const;
const complete = { on: '2026-05-20', recalled: 1_130 };
const command = (changes: Partial<RecallCompletion> = {}) =>
  new CompleteRecall({ id: 'recall-1', ...complete, ...changes }, callerOf('regulator'));
const recorded = recallEvents.RecallRecorded(recordedExample(recallExample));
const reported = recallEvents.RecallCompleted(complete, complete.on);

it('reports it complete on its day, and numbers that come later in a further report', () => {
  given(recorded).when(command(), own).then(reported);
  given(recorded, reported).when(command(), own).then();
  const later = { on: '2026-05-25', recalled: 1_150, text: '又收回二十台' };
  given(recorded, reported).when(command(later), own).then(recallEvents.RecallCompleted(later, later.on));
});

it('the body holds the last report', () => {
  const { body, item } = [recorded, reported]
    .map((event) => ({ ...event, stream: 'records.recall-1', by: {}, recordedAt: '2026-06-01T00:00:00Z' }) as never)
    .reduce(record.evolve, record.initial);
  expect([body?.completion, item?.title]).toEqual([complete, '主动召回：电热水壶（已完成）']);
});

it.each<[string, Partial<RecallCompletion>, string]>([
  ['before it began', { on: '2026-05-10' }, 'DATES_OUT_OF_ORDER'],
  ['tomorrow', { on: '2026-06-02' }, 'DATE_IN_THE_FUTURE'],
])('refuses one complete %s', (_, changes, code) => given(recorded).when(command(changes), own).thenRejected(code));

it('refuses a report of before the last one', () =>
  given(recorded, reported)
    .when(command({ on: '2026-05-19' }), own)
    .thenRejected('DATES_OUT_OF_ORDER'));

it('refuses what is no recall, what is annulled, and who did not record it', () => {
  given(incidentEvents.IncidentRecorded(recordedExample(incidentExample)))
    .when(command(), own)
    .thenRejected('NOT_A_RECALL');
  given(recorded, recordEvents.RecordAnnulled({ ground: 'court', reason: '判决' }))
    .when(command(), own)
    .thenRejected('RECORD_ANNULLED');
  given(recorded).when(command(), { relation: 'none' }).thenRejected('NOT_YOUR_RECORD');
  given().when(command(), own).thenRejected('RECORD_UNKNOWN');
});
