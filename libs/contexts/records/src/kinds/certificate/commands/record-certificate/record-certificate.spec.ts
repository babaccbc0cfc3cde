import { callerOf, decider } from '@platform/testing';
import { correctRecord, CorrectRecord } from '../../../../commands/correct-record/correct-record.decide';
import { record } from '../../../../events/record.state';
import { recordedExample, recordingExample as outside } from '../../../../rules/examples.rule';
import { certificateExample as example } from '../../certificate-example.rule';
import { certificateEvents } from '../../certificate.events';
import { type Certificate, recordCertificate, RecordCertificate } from './record-certificate.decide';

const given = decider(record, recordCertificate);
const command = (changes: Partial<Certificate> = {}) =>
  new RecordCertificate({ ...example, ...changes }, callerOf('regulator'));
const recorded = certificateEvents.CertificateRecorded(recordedExample(example), example.grantedOn);

it('records a certificate on the day of its grant', () => given().when(command(), outside).then(recorded));

it('is quiet the second time; another content needs a correction', () => {
  given(recorded).when(command(), outside).then();
  given(recorded)
    .when(command({ validUntil: '2030-05-10' }), outside)
    .thenRejected('ALREADY_RECORDED');
});

it.each<[string, Partial<Certificate>, string]>([
  ['one of tomorrow', { grantedOn: '2026-06-02' }, 'DATE_IN_THE_FUTURE'],
  ['one that ends before it begins', { validUntil: '2026-05-10' }, 'DATES_OUT_OF_ORDER'],
  ['a publication before the grant', { published: '2026-05-10' }, 'DATES_OUT_OF_ORDER'],
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
  [{ validUntil: null }, undefined],
  [{ validUntil: '2026-05-10' }, 'DATES_OUT_OF_ORDER'],
  [{ grantedOn: '2029-05-11' }, 'DATE_IN_THE_FUTURE'],
  [{ number: 'X' }, 'NOT_CORRECTABLE'],
])('is corrected by %j: %s', (values, code) => {
  const correction = new CorrectRecord({ id: 'c', reason: '笔误', values }, callerOf('regulator'));
  const corrected = decider(record, correctRecord)(recorded).when(correction, { relation: 'own' });
  if (code) corrected.thenRejected(code);
  else corrected.then({ type: 'CertificateCorrected', data: { reason: '笔误', ...values } });
});
