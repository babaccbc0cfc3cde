import { callerOf, decider } from '@platform/testing';
import { correctRecord, CorrectRecord } from '../../../../commands/correct-record/correct-record.decide';
import { record } from '../../../../events/record.state';
import { recordedExample, recordingExample as outside } from '../../../../rules/examples.rule';
import { recallExample as example } from '../../recall-example.rule';
import { recallEvents } from '../../recall.events';
import { type Recall, recordRecall, RecordRecall } from './record-recall.decide';

const given = decider(record, recordRecall);
const command = (changes: Partial<Recall> = {}) => new RecordRecall({ ...example, ...changes }, callerOf('regulator'));
const recorded = recallEvents.RecallRecorded(recordedExample(example), example.decidedOn);

it('records a recall on its day', () => given().when(command(), outside).then(recorded));

it('is quiet the second time; another content needs a correction', () => {
  given(recorded).when(command(), outside).then();
  given(recorded)
    .when(command({ recall: 'ordered' }), outside)
    .thenRejected('ALREADY_RECORDED');
});

it.each<[string, Partial<Recall>, string]>([
  ['one of tomorrow', { decidedOn: '2026-06-02' }, 'DATE_IN_THE_FUTURE'],
  ['a publication before the recall', { published: '2026-05-10' }, 'DATES_OUT_OF_ORDER'],
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

it('is not corrected to a day after it was complete', () => {
  const correction = new CorrectRecord(
    { id: 'r', reason: '笔误', values: { decidedOn: '2026-05-21' } },
    callerOf('regulator'),
  );
  decider(record, correctRecord)(recorded, recallEvents.RecallCompleted({ on: '2026-05-20', recalled: 1 }))
    .when(correction, { relation: 'own' })
    .thenRejected('DATES_OUT_OF_ORDER');
});

it.each([
  [{ recall: 'ordered', batch: null }, undefined],
  [{ decidedOn: '2026-06-02' }, 'DATE_IN_THE_FUTURE'],
  [{ product: null }, 'NOT_CORRECTABLE'],
  [{ pieces: 0 }, 'NOT_CORRECTABLE'],
])('is corrected by %j: %s', (values, code) => {
  const correction = new CorrectRecord({ id: 'r', reason: '笔误', values }, callerOf('regulator'));
  const corrected = decider(record, correctRecord)(recorded).when(correction, { relation: 'own' });
  if (code) corrected.thenRejected(code);
  else corrected.then({ type: 'RecallCorrected', data: { reason: '笔误', ...values } });
});
