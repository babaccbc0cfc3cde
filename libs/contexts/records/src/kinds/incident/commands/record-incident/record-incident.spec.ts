import { callerOf, decider } from '@platform/testing';
import { recordEvents } from '../../../../events/record.events';
import { record } from '../../../../events/record.state';
import { correctRecord, CorrectRecord } from '../../../../commands/correct-record/correct-record.decide';
import { recordedExample, recordingExample as outside } from '../../../../rules/examples.rule';
import { incidentExample as example } from '../../incident-example.rule';
import { incidentEvents } from '../../incident.events';
import { type Incident, recordIncident, RecordIncident } from './record-incident.decide';

const given = decider(record, recordIncident);
const command = (changes: Partial<Incident> = {}) =>
  new RecordIncident({ ...example, ...changes }, callerOf('regulator'));
const recorded = incidentEvents.IncidentRecorded(recordedExample(example), example.occurred.on);

it('records an accident on its day', () => given().when(command(), outside).then(recorded));

it('records one whose first report nobody has told of', () =>
  expect(given().when(command({ reported: undefined }), outside).decision.accepted).toBe(true));

it('is quiet the second time; other numbers need a follow-up or a correction', () => {
  given(recorded).when(command(), outside).then();
  given(recorded)
    .when(command({ dead: 2 }), outside)
    .thenRejected('ALREADY_RECORDED');
});

it.each<[string, Partial<Incident>, string]>([
  [
    'an accident still to come',
    { occurred: { on: '2026-06-01', at: '10:01' }, reported: undefined },
    'DATE_IN_THE_FUTURE',
  ],
  ['a report before the accident', { reported: { on: '2026-05-11', at: '09:29' } }, 'DATES_OUT_OF_ORDER'],
  ['a publication before the accident', { published: '2026-05-10' }, 'DATES_OUT_OF_ORDER'],
  ['a link to nothing', { sameActAs: ['penalty-x'] }, 'LINK_UNKNOWN'],
  [
    'a sole trader under a bare personal name',
    { uscc: '92371502PDY0090655', partyName: '赵一' },
    'TRADE_NAME_REQUIRED',
  ],
])('refuses %s', (_, changes, code) => given().when(command(changes), outside).thenRejected(code));

it('hands on what the register of agencies has against it', () => {
  const incompetence = { code: 'FIELD_NOT_COMPETENT', kind: 'forbidden', message: { zh: '无权', en: 'no' } } as const;
  given()
    .when(command(), { ...outside, incompetence })
    .thenRejected('FIELD_NOT_COMPETENT');
});

describe('is corrected', () => {
  const correct = (values: object) =>
    new CorrectRecord({ id: 'i', reason: '笔误', values: { ...values } }, callerOf('regulator'));
  const corrected = decider(record, correctRecord)(recorded, recordEvents.RecordConfirmed({}));
  const own = { relation: 'own' } as const;

  it('by the names of its fields', () =>
    corrected
      .when(correct({ dead: 2, reported: null }), own)
      .then({ type: 'IncidentCorrected', data: { reason: '笔误', dead: 2, reported: null } }));

  it.each([
    [{ reported: { on: '2026-05-11', at: '09:29' } }, 'DATES_OUT_OF_ORDER'],
    [{ occurred: { on: '2026-06-01', at: '10:01' }, reported: null }, 'DATE_IN_THE_FUTURE'],
    [{ occurred: { on: '2026-02-30', at: '10:01' } }, 'NOT_CORRECTABLE'],
    [{ dead: -1 }, 'NOT_CORRECTABLE'],
    [{ level: '一般' }, 'NOT_CORRECTABLE'],
  ])('but not by %j', (values, code) => corrected.when(correct(values), own).thenRejected(code));
});
