import { callerOf, decider } from '@platform/testing';
import { correctRecord, CorrectRecord } from '../../../../commands/correct-record/correct-record.decide';
import { record } from '../../../../events/record.state';
import { recordedExample, recordingExample as outside } from '../../../../rules/examples.rule';
import { productInjuryExample as example } from '../../product-injury-example.rule';
import { productInjuryEvents } from '../../product-injury.events';
import { type ProductInjury, recordProductInjury, RecordProductInjury } from './record-product-injury.decide';

const given = decider(record, recordProductInjury);
const command = (changes: Partial<ProductInjury> = {}) =>
  new RecordProductInjury({ ...example, ...changes }, callerOf('regulator'));
const recorded = productInjuryEvents.ProductInjuryRecorded(recordedExample(example), example.injuredOn);

it('records an injury on its day', () => given().when(command(), outside).then(recorded));

it('is quiet the second time; another content needs a correction', () => {
  given(recorded).when(command(), outside).then();
  given(recorded)
    .when(command({ severity: '重度' }), outside)
    .thenRejected('ALREADY_RECORDED');
});

it.each<[string, Partial<ProductInjury>, string]>([
  ['one of tomorrow', { injuredOn: '2026-06-02' }, 'DATE_IN_THE_FUTURE'],
  ['one of another field', { field: 'market' }, 'RECORDED_IN_ANOTHER_FIELD'],
  ['a link to nothing', { sameActAs: ['recall-x'] }, 'LINK_UNKNOWN'],
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
  [{ severity: '轻度', batch: null }, undefined],
  [{ injuredOn: '2026-06-02' }, 'DATE_IN_THE_FUTURE'],
  [{ injuredPart: '左手' }, 'NOT_CORRECTABLE'],
  [{ number: '9' }, 'NOT_CORRECTABLE'],
])('is corrected by %j: %s', (values, code) => {
  const correction = new CorrectRecord({ id: 'p', reason: '笔误', values }, callerOf('regulator'));
  const corrected = decider(record, correctRecord)(recorded).when(correction, { relation: 'own' });
  if (code) corrected.thenRejected(code);
  else corrected.then({ type: 'ProductInjuryCorrected', data: { reason: '笔误', ...values } });
});
