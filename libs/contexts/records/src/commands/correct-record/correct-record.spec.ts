import { callerOf, decider } from '@platform/testing';
import { honourEvents } from '../../events/honour.events';
import { penaltyEvents } from '../../events/penalty.events';
import { recordEvents } from '../../events/record.events';
import { record } from '../../events/record.state';
import { honourExample, penaltyExample, recordingExample } from '../../rules/examples.rule';
import { correctRecord, CorrectRecord, type Correction } from './correct-record.decide';

const given = decider(record, correctRecord);
const own = { relation: 'own' } as const;
const command = (values: Correction['values'], more: Partial<Correction> = {}) =>
  new CorrectRecord({ id: 'record-1', reason: '录入笔误', values, ...more }, callerOf('regulator'));
const common = { agency: recordingExample.agency.uscc, agencyName: '甲', restsOn: [], sameActAs: [], pending: false };
const penalty = penaltyEvents.PenaltyRecorded({
  ...penaltyExample,
  ...common,
  partyCategory: '法人及非法人组织',
  normalisedNumber: '聊市监处罚〔2026〕12号',
});
const honour = honourEvents.HonourRecorded({ ...honourExample, ...common });

it('corrects values of each kind by the names of its fields', () => {
  given(penalty)
    .when(command({ fineFen: 298_500, remark: null }), own)
    .then({ type: 'PenaltyCorrected', data: { reason: '录入笔误', fineFen: 298_500, remark: null } });
  given(honour)
    .when(command({ level: 'county' }), own)
    .then({ type: 'HonourCorrected', data: { reason: '录入笔误', level: 'county' } });
});

it('corrects persons, which stay personal', () => {
  const representative = { name: '钱二' };
  given(penalty)
    .when(command({}, { representative }), own)
    .then({ type: 'PenaltyCorrected', data: { reason: '录入笔误', representative } });
  expect(CorrectRecord.personal).toContain('representative');
});

it('is quiet when the values stand already', () =>
  given(penalty, penaltyEvents.PenaltyCorrected({ reason: '录入笔误', fineFen: 298_500 }))
    .when(command({ fineFen: 298_500 }), own)
    .then());

it.each<[string, Correction['values'], string]>([
  ['a part of the natural key', { number: '聊市监处罚〔2026〕13号' }, 'NOT_CORRECTABLE'],
  ['a value of the wrong kind', { fineFen: '一百元' }, 'NOT_CORRECTABLE'],
  ['an amount its measures do not have', { measures: ['警告'] }, 'AMOUNT_CONTRADICTS_MEASURES'],
  ['dates out of order', { dates: { served: '2026-05-10' } }, 'DATES_OUT_OF_ORDER'],
  ['a category its code does not have', { partyCategory: '个体工商户' }, 'CODE_CONTRADICTS_CATEGORY'],
  ['nothing at all', {}, 'NOTHING_TO_CORRECT'],
])('refuses %s', (_, values, code) => given(penalty).when(command(values), own).thenRejected(code));

it('a superior needs its review decision', () => {
  given(penalty)
    .when(command({ remark: '复议' }), { relation: 'superior' })
    .thenRejected('REVIEW_DECISION_REQUIRED');
  const paper = { number: '鲁市监复〔2026〕5号', date: '2026-05-30' };
  given(penalty)
    .when(command({ remark: '复议' }, { paper }), { relation: 'superior' })
    .then({ type: 'PenaltyCorrected', data: { reason: '录入笔误', paper, remark: '复议' } });
});

it('refuses an annulled record', () =>
  given(penalty, recordEvents.RecordAnnulled({ ground: 'court', reason: '判决撤销' }))
    .when(command({ remark: 'x' }), own)
    .thenRejected('RECORD_ANNULLED'));
