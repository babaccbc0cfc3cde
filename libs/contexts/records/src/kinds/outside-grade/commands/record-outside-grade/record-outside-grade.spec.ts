import { callerOf, decider } from '@platform/testing';
import { correctRecord, CorrectRecord } from '../../../../commands/correct-record/correct-record.decide';
import { record } from '../../../../events/record.state';
import { recordedExample, recordingExample } from '../../../../rules/examples.rule';
import { gradeSchemeExample as scheme, outsideGradeExample as example } from '../../outside-grade-example.rule';
import { outsideGradeEvents } from '../../outside-grade.events';
import { type OutsideGrade, recordOutsideGrade, RecordOutsideGrade } from './record-outside-grade.decide';

const given = decider(record, recordOutsideGrade);
const outside = { ...recordingExample, schemes: [scheme] };
const command = (changes: Partial<OutsideGrade> = {}) =>
  new RecordOutsideGrade({ ...example, ...changes }, callerOf('tax-office'));
const { steps, holdsMonths } = scheme;
const recorded = outsideGradeEvents.OutsideGradeRecorded(
  {
    ...recordedExample(example),
    ...{ schemeName: '纳税缴费信用等级', ladder: { steps, holdsMonths: holdsMonths! } },
  },
  example.givenOn,
);

it('records a grade on its day, with the ladder it was given by', () =>
  given().when(command(), outside).then(recorded));

it('is quiet the second time, also by another ladder; another step needs a correction', () => {
  given(recorded).when(command(), outside).then();
  const other = { ...scheme, name: { zh: '改名', en: 'renamed' }, steps: steps.map((s) => ({ ...s, public: true })) };
  given(recorded)
    .when(command(), { ...outside, schemes: [other] })
    .then();
  given(recorded)
    .when(command({ step: 'B' }), outside)
    .thenRejected('ALREADY_RECORDED');
});

it.each<[string, Partial<OutsideGrade>, string]>([
  ['one of tomorrow', { givenOn: '2026-06-02' }, 'DATE_IN_THE_FUTURE'],
  ['one of before its scheme', { givenOn: '2014-09-30' }, 'SCHEME_NOT_IN_FORCE'],
  ['one by the agency of another field', { field: 'market' }, 'RECORDED_IN_ANOTHER_FIELD'],
  ['a step there is not', { step: 'E' }, 'STEP_UNKNOWN'],
  ['a period of another form', { period: '2025-06' }, 'PERIOD_CONTRADICTS_SCHEME'],
  ['a link to nothing', { restsOn: ['check-x'] }, 'LINK_UNKNOWN'],
  [
    'a sole trader under a bare personal name',
    { uscc: '92371502PDY0090655', partyName: '赵一' },
    'TRADE_NAME_REQUIRED',
  ],
])('refuses %s', (_, changes, code) => given().when(command(changes), outside).thenRejected(code));

it('refuses a scheme nobody has adopted', () =>
  given()
    .when(command(), { ...outside, schemes: [] })
    .thenRejected('SCHEME_UNKNOWN'));

it('hands on what the register of agencies has against it', () => {
  const incompetence = { code: 'FIELD_NOT_COMPETENT', kind: 'forbidden', message: { zh: '无权', en: 'no' } } as const;
  given()
    .when(command(), { ...outside, incompetence })
    .thenRejected('FIELD_NOT_COMPETENT');
});

it.each([
  [{ step: 'D' }, undefined],
  [{ step: 'E' }, 'STEP_UNKNOWN'],
  [{ givenOn: '2026-06-02' }, 'DATE_IN_THE_FUTURE'],
  [{ legalBasis: null }, 'NOT_CORRECTABLE'],
  [{ ladder: { steps } }, 'NOT_CORRECTABLE'],
])('is corrected by %j: %s', (values, code) => {
  const correction = new CorrectRecord({ id: 'g', reason: '笔误', values }, callerOf('tax-office'));
  const corrected = decider(record, correctRecord)(recorded).when(correction, { relation: 'own' });
  if (code) corrected.thenRejected(code);
  else corrected.then({ type: 'OutsideGradeCorrected', data: { reason: '笔误', ...values } });
});
