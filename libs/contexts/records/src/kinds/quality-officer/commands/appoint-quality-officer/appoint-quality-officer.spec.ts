import { callerOf, decider } from '@platform/testing';
import { record } from '../../../../events/record.state';
import { correctRecord, CorrectRecord } from '../../../../commands/correct-record/correct-record.decide';
import { filingExample as outside } from '../../../../rules/examples.rule';
import { qualityOfficerExample as example } from '../../quality-officer-example.rule';
import { qualityOfficerEvents } from '../../quality-officer.events';
import { appointQualityOfficer, AppointQualityOfficer } from './appoint-quality-officer.decide';

const given = decider(record, appointQualityOfficer);
const by = callerOf('enterprise', { enterprise: outside.filed.uscc });
const command = (changes: Partial<typeof example> = {}) => new AppointQualityOfficer({ ...example, ...changes }, by);
const recorded = qualityOfficerEvents.QualityOfficerRecorded({ ...example, ...outside.filed }, example.appointed);

it('tells of an appointment, on its day, once', () => {
  given().when(command(), outside).then(recorded);
  given(recorded).when(command(), outside).then();
});

it('whom it names is personal', () => {
  expect(AppointQualityOfficer.personal).toContain('officer');
  expect(CorrectRecord.personal).toContain('officer');
});

it('a firm has one at a time; the same appointment again stays quiet', () => {
  const inOffice = 'quality-officer-1';
  given()
    .when(command(), { ...outside, inOffice })
    .thenRejected('OFFICER_IN_OFFICE');
  given(recorded)
    .when(command(), { ...outside, inOffice })
    .then();
});

it('not one still to come', () =>
  given()
    .when(command({ appointed: '2026-06-02' }), outside)
    .thenRejected('DATE_IN_THE_FUTURE'));

it('the person is corrected in a field of its own', () => {
  const officer = { name: '钱二' };
  const data = { id: 'i', reason: '笔误', values: {} };
  decider(
    record,
    correctRecord,
  )(recorded)
    .when(new CorrectRecord({ ...data, officer }, by), { relation: 'own' })
    .then({ type: 'QualityOfficerCorrected', data: { reason: '笔误', officer } });
  decider(
    record,
    correctRecord,
  )(recorded)
    .when(new CorrectRecord({ ...data, values: { officer } }, by), { relation: 'own' })
    .thenRejected('PERSON_IN_VALUES');
});
