import { callerOf, decider } from '@platform/testing';
import { correctRecord, CorrectRecord } from '../../../../commands/correct-record/correct-record.decide';
import { record } from '../../../../events/record.state';
import { recordingExample as outside } from '../../../../rules/examples.rule';
import { sampleKindExample as example } from '../../sample-kind-example.rule';
import { sampleKindEvents } from '../../sample-kind.events';
import { type SampleKind, recordSampleKind, RecordSampleKind } from './record-sample-kind.decide';

const given = decider(record, recordSampleKind);
const command = (changes: Partial<SampleKind> = {}) =>
  new RecordSampleKind({ ...example, ...changes }, callerOf('regulator'));
const common = { agency: outside.agency.uscc, agencyName: outside.agency.name };
const recorded = sampleKindEvents.SampleKindRecorded(
  { ...example, ...common, restsOn: [], sameActAs: [], pending: false },
  example.decidedOn,
);

it('records it on the day of its paper', () => given().when(command(), outside).then(recorded));

it('is quiet the second time; another content needs a correction', () => {
  given(recorded).when(command(), outside).then();
  given(recorded)
    .when(command({ number: '聊市监〔2026〕2号' }), outside)
    .thenRejected('ALREADY_RECORDED');
});

it.each<[string, Partial<SampleKind>, string]>([
  ['one of tomorrow', { decidedOn: '2026-06-02' }, 'DATE_IN_THE_FUTURE'],
  ['a publication before the paper', { published: '2026-05-10' }, 'DATES_OUT_OF_ORDER'],
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
  [{ number: null, remark: '原文如此' }, undefined],
  [{ decidedOn: '2026-06-02' }, 'DATE_IN_THE_FUTURE'],
  [{ partyName: null }, 'NOT_CORRECTABLE'],
])('is corrected by %j: %s', (values, code) => {
  const correction = new CorrectRecord({ id: 'r', reason: '笔误', values }, callerOf('regulator'));
  const corrected = decider(record, correctRecord)(recorded).when(correction, { relation: 'own' });
  if (code) corrected.thenRejected(code);
  else corrected.then({ type: 'SampleKindCorrected', data: { reason: '笔误', ...values } });
});
