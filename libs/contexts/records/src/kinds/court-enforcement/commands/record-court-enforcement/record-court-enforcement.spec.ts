import { callerOf, decider } from '@platform/testing';
import { correctRecord, CorrectRecord } from '../../../../commands/correct-record/correct-record.decide';
import { record } from '../../../../events/record.state';
import { recordedExample, recordingExample as outside } from '../../../../rules/examples.rule';
import { courtEnforcementExample as example } from '../../court-enforcement-example.rule';
import { courtEnforcementEvents } from '../../court-enforcement.events';
import {
  type CourtEnforcement,
  recordCourtEnforcement,
  RecordCourtEnforcement,
} from './record-court-enforcement.decide';

const given = decider(record, recordCourtEnforcement);
const command = (changes: Partial<CourtEnforcement> = {}) =>
  new RecordCourtEnforcement({ ...example, ...changes }, callerOf('regulator'));
const recorded = courtEnforcementEvents.CourtEnforcementRecorded(recordedExample(example), example.openedOn);

it('records an enforcement on its day', () => given().when(command(), outside).then(recorded));

it('the city office does in the place of an agency that has let its time go by', () => {
  given()
    .when(command(), { ...outside, judgmentUntil: '2026-05-31' })
    .then(recorded);
  given()
    .when(command(), { ...outside, judgmentUntil: '2026-06-01' })
    .thenRejected('AGENCY_STILL_HAS_TIME');
});

it('is quiet the second time; another content needs a correction', () => {
  given(recorded).when(command(), outside).then();
  given(recorded)
    .when(command({ amountFen: 1 }), outside)
    .thenRejected('ALREADY_RECORDED');
});

it.each<[string, Partial<CourtEnforcement>, string]>([
  ['one of tomorrow', { openedOn: '2026-06-02' }, 'DATE_IN_THE_FUTURE'],
  ['a publication that ends before it begins', { publishedUntil: '2026-05-10' }, 'DATES_OUT_OF_ORDER'],
  ['the publication of what is on no list', { enforcement: 'enforced' }, 'NOT_ON_THE_LIST'],
  ['a link to nothing', { restsOn: ['check-x'] }, 'LINK_UNKNOWN'],
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

it.each([
  [{ publishedUntil: null, ended: { on: '2026-05-20', ending: 'removed' } }, undefined],
  [{ ended: { on: '2026-05-10', ending: 'removed' } }, 'DATES_OUT_OF_ORDER'],
  [{ publishedUntil: '2026-05-10' }, 'DATES_OUT_OF_ORDER'],
  [{ openedOn: '2026-06-02' }, 'DATE_IN_THE_FUTURE'],
  [{ caseNumber: '（2026）鲁1502执9号' }, 'NOT_CORRECTABLE'],
])('is corrected by %j: %s', (values, code) => {
  const correction = new CorrectRecord({ id: 'c', reason: '笔误', values }, callerOf('regulator'));
  const corrected = decider(record, correctRecord)(recorded).when(correction, { relation: 'own' });
  if (code) corrected.thenRejected(code);
  else corrected.then({ type: 'CourtEnforcementCorrected', data: { reason: '笔误', ...values } });
});
