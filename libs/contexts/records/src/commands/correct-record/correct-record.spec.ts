import { callerOf, decider, writeSide } from '@platform/testing';
import { honourEvents } from '../../kinds/honour/honour.events';
import { penaltyEvents } from '../../kinds/penalty/penalty.events';
import { recordEvents } from '../../events/record.events';
import { record } from '../../events/record.state';
import { honourExample, programmeExample } from '../../kinds/honour/honour-example.rule';
import { penaltyExample } from '../../kinds/penalty/penalty-example.rule';
import { recordedExample, recordingExample } from '../../rules/examples.rule';
import { recordCatalogues } from '../../index';
import { Papers } from '../../ports/papers';
import { recordPenalty, RecordPenalty } from '../../kinds/penalty/commands/record-penalty/record-penalty.decide';
import { correctRecord, CorrectRecord, type Correction } from './correct-record.decide';
import { CorrectRecordHandler } from './correct-record.handler';

const given = decider(record, correctRecord);
const own = { relation: 'own' } as const;
const command = (values: Correction['values'], more: Partial<Correction> = {}) =>
  new CorrectRecord({ id: 'record-1', reason: '录入笔误', values, ...more }, callerOf('regulator'));
const penalty = penaltyEvents.PenaltyRecorded({
  ...recordedExample(penaltyExample),
  partyCategory: '法人及非法人组织',
  normalisedNumber: '聊市监处罚〔2026〕12号',
});
const honour = honourEvents.HonourRecorded(recordedExample(honourExample));

it('corrects values of each kind by the names of its fields', () => {
  given(penalty)
    .when(command({ fineFen: 298_500, remark: null }), own)
    .then({ type: 'PenaltyCorrected', data: { reason: '录入笔误', fineFen: 298_500, remark: null } });
  given(honour)
    .when(command({ programmeName: '聊城市市长质量奖' }), { ...own, ofKind: { programmes: [programmeExample] } })
    .then({ type: 'HonourCorrected', data: { reason: '录入笔误', programmeName: '聊城市市长质量奖' } });
});

it('an honour stays one of its programme', () => {
  const adopted = { ...own, ofKind: { programmes: [programmeExample] } };
  given(honour)
    .when(command({ level: 'state' }), adopted)
    .thenRejected('CONTRADICTS_PROGRAMME');
  given(honour)
    .when(command({ givenOn: '2009-12-31' }), adopted)
    .thenRejected('PROGRAMME_NOT_IN_FORCE');
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
  ['a person among the values', { representative: { name: '钱二' } }, 'PERSON_IN_VALUES'],
  ['a character that cannot be kept', { facts: 'a\u0000b' }, 'NOT_CORRECTABLE'],
  ['half a character', { otherCodes: { tax: '\ud83d' } }, 'NOT_CORRECTABLE'],
  ['a text longer than a recording takes', { actType: '违'.repeat(2_001) }, 'NOT_CORRECTABLE'],
  ['a name longer than a recording takes', { partyName: '厂'.repeat(201) }, 'NOT_CORRECTABLE'],
  ['a day of the year 0', { dates: { actEnd: '0000-01-01' } }, 'NOT_CORRECTABLE'],
  ['nothing at all', {}, 'NOTHING_TO_CORRECT'],
])('refuses %s', (_, values, code) => given(penalty).when(command(values), own).thenRejected(code));

it('names the fields that do not fit', () =>
  expect(
    given(penalty).when(command({ remark: '', facts: '违'.repeat(20_001), fineFen: 1 }), own).decision,
  ).toMatchObject({
    refusal: { kind: 'invalid', details: { fields: ['remark', 'facts'] } },
  }));

it('keeps texts without blanks at their ends', () =>
  given(penalty)
    .when(command({ remark: ' 更正 ' }), own)
    .then({ type: 'PenaltyCorrected', data: { reason: '录入笔误', remark: '更正' } }));

describe('the name of a sole trader', () => {
  const trader = { ...penalty, data: { ...penalty.data, uscc: '92371502PDY0090655', partyName: '好味道小吃店' } };
  const its = { ...trader, data: { ...trader.data, partyCategory: '个体工商户' } };

  it('is not corrected to that of its operator', () => {
    given(its)
      .when(command({ partyName: '赵一' }), own)
      .thenRejected('TRADE_NAME_REQUIRED');
    given(its)
      .when(command({ partyName: '欧阳一一' }), { ...own, persons: [{ name: '欧阳一一' }] })
      .thenRejected('TRADE_NAME_REQUIRED');
    given(its)
      .when(command({ partyName: '欧阳一一' }, { operator: { name: '欧阳一一' } }), own)
      .thenRejected('TRADE_NAME_REQUIRED');
  });

  it('is compared with the persons that are kept sealed', async () => {
    const side = await writeSide(recordCatalogues);
    const paper = {
      ...penaltyExample,
      ...trader.data,
      partyCategory: '个体工商户',
      operator: { name: '欧阳一一' },
    } as const;
    const outside = { ...recordingExample, normalisedNumber: '聊市监处罚〔2026〕12号' };
    const by = callerOf('regulator', { idempotencyKey: 'first' });
    await side.commands.run(record, 'penalty-1', recordPenalty, new RecordPenalty(paper, by), outside);
    const agencies = { change: async () => own };
    const papers = new Papers(side.commands, side.keyring);
    const handler = new CorrectRecordHandler(side.commands, agencies as never, papers, { of: async () => [] } as never);
    const correct = (partyName: string) =>
      handler.execute(
        new CorrectRecord({ id: 'penalty-1', reason: '笔误', values: { partyName } }, callerOf('regulator')),
      );
    await expect(correct('欧阳一一')).rejects.toMatchObject({ refusal: { code: 'TRADE_NAME_REQUIRED' } });
    expect(await correct('欧阳一一小吃店')).toMatchObject({ repeated: false });
  });
});

it('a superior needs its review decision', () => {
  given(penalty)
    .when(command({ remark: '复议' }), { relation: 'superior' })
    .thenRejected('REVIEW_DECISION_REQUIRED');
  const paper = { number: '鲁市监复〔2026〕5号', date: '2026-05-30' };
  given(penalty)
    .when(command({ remark: '复议' }, { paper }), { relation: 'superior' })
    .then({ type: 'PenaltyCorrected', data: { reason: '录入笔误', paper, remark: '复议' } });
});

it('an enterprise does not learn of another firm’s record, not even that it was annulled', () => {
  const by = callerOf('enterprise', { enterprise: '91371502PDY000028C' });
  const values = { remark: '更正' };
  given(penalty, recordEvents.RecordAnnulled({ ground: 'court', reason: '判决' }))
    .when(new CorrectRecord({ id: 'record-1', reason: '笔误', values }, by), { relation: 'none' })
    .thenRejected('RECORD_UNKNOWN');
});

it('refuses an annulled record', () =>
  given(penalty, recordEvents.RecordAnnulled({ ground: 'court', reason: '判决撤销' }))
    .when(command({ remark: 'x' }), own)
    .thenRejected('RECORD_ANNULLED'));
