import { factOf } from '@platform/testing';
import type { NewEvent } from '@platform/kernel';
import { evolveRecordItem } from './record-item.rule';
import { checkEvents, honourEvents, itemIdOf, penaltyEvents, recordEvents } from '../index';

const stream = 'records.penalty-11371500MB0000001A-2026-0123456789abcdef0123456789abcdef';
const fold = (...events: NewEvent[]) => events.map((e) => factOf(e, { stream })).reduce(evolveRecordItem, undefined);

const common = {
  uscc: '91371502PDY00001XC',
  partyName: '东昌府区甲食品有限公司',
  agency: '11371500MB0000001A',
  agencyName: '聊城市市场监督管理局',
  field: 'market' as const,
  restsOn: [],
  sameActAs: [],
  pending: false,
};
const penalty = penaltyEvents.PenaltyRecorded({
  ...common,
  partyCategory: '法人及非法人组织',
  number: '聊市监处罚〔2026〕12号',
  normalisedNumber: '聊市监处罚〔2026〕12号',
  measures: ['罚款'],
  fineFen: 2_985_000,
  dates: { decided: '2026-05-11' },
});
const check = checkEvents.CheckRecorded({
  ...common,
  checkKind: 'spot-check',
  checkedOn: '2026-03-01',
  result: 'failed',
  again: false,
  product: '电线电缆',
});
const honour = honourEvents.HonourRecorded({
  ...common,
  programme: 'mayor-quality-award',
  programmeName: '市长质量奖',
  round: '第三届',
  level: 'city',
  givenOn: '2025-09-01',
});

it('opens a penalty with what the paper tells and the id of its stream', () =>
  expect(fold(penalty)).toEqual({
    kind: 'penalty',
    id: itemIdOf(stream),
    uscc: common.uscc,
    partyName: common.partyName,
    agency: common.agency,
    field: 'market',
    title: '行政处罚：罚款',
    number: '聊市监处罚〔2026〕12号',
    dates: { decided: '2026-05-11' },
    status: 'recorded',
    disputed: false,
    restsOn: [],
    sameActAs: [],
    measures: ['罚款'],
    fineFen: 2_985_000,
  }));

it('corrects: a new value stands, null takes a value away, what is absent stays', () => {
  const item = fold(
    penalty,
    penaltyEvents.PenaltyCorrected({
      reason: '笔误',
      measures: ['警告', '罚款'],
      fineFen: null,
      dates: { found: '2026-04-02' },
    }),
  );
  expect(item).toMatchObject({
    measures: ['警告', '罚款'],
    title: '行政处罚：警告、罚款',
    dates: { decided: '2026-05-11', found: '2026-04-02' },
  });
  expect(item).not.toHaveProperty('fineFen');
});

it('keeps the day on which duties were fulfilled only while they are', () => {
  const fulfilled = penaltyEvents.PenaltyDutiesReported({ fulfilled: true, on: '2026-05-20' });
  const not = penaltyEvents.PenaltyDutiesReported({ fulfilled: false, on: '2026-05-21' });
  expect(fold(penalty, fulfilled)).toMatchObject({ dutiesFulfilled: true, dutiesFulfilledOn: '2026-05-20' });
  expect(fold(penalty, fulfilled, not)).toMatchObject({ dutiesFulfilled: false });
  expect(fold(penalty, fulfilled, not)).not.toHaveProperty('dutiesFulfilledOn');
});

it('lets the re-inspection decide the result of a check that was not final', () => {
  expect(fold(check)).toMatchObject({
    final: false,
    result: 'failed',
    dates: { found: '2026-03-01', decided: '2026-03-01' },
  });
  expect(fold(check, checkEvents.CheckBecameFinal({ on: '2026-04-01', result: 'passed' }))).toMatchObject({
    final: true,
    result: 'passed',
    title: '电线电缆：检查合格',
    dates: { found: '2026-03-01', decided: '2026-04-01' },
  });
});

it('withdraws an honour, and gives it back when the withdrawal is annulled', () => {
  const revoked = honourEvents.HonourRevoked({
    forFraud: true,
    reason: '申报材料造假',
    paper: { number: '聊政发〔2026〕3号', date: '2026-04-08' },
  });
  const back = honourEvents.HonourRevocationAnnulled({ ground: 'court', reason: '判决撤销' });
  expect(fold(honour, revoked)).toMatchObject({
    withdrawn: { on: '2026-04-08', forFraud: true, number: '聊政发〔2026〕3号' },
  });
  expect(fold(honour, revoked, back)).toEqual(fold(honour));
});

it('shares the life of a record among all kinds', () => {
  const confirmed = recordEvents.RecordConfirmed({});
  const annulled = recordEvents.RecordAnnulled({ ground: 'court', reason: '判决撤销' });
  const reinstated = recordEvents.RecordReinstated({ reason: '再审改判', opens: 2, pending: false });
  for (const event of [penalty, check, honour]) {
    const pending = { ...event, data: { ...event.data, pending: true } };
    expect(fold(pending)?.status).toBe('pending');
    expect(fold(pending, confirmed)?.status).toBe('recorded');
    expect(fold(event, annulled)?.status).toBe('annulled');
    expect(fold(event, annulled, reinstated)).toEqual(fold(event));
    expect(fold(event, recordEvents.RecordCompleted({ published: '2026-05-30' }))?.dates.published).toBe('2026-05-30');
  }
});

it.each([
  ['corrected', false],
  ['confirmed', false],
  ['undetermined', true],
] as const)('a dispute settled as %s leaves the mark %s', (outcome, mark) => {
  const disputed = recordEvents.RecordDisputed({ ground: 'objection', text: '金额有误' });
  expect(fold(penalty, disputed)?.disputed).toBe(true);
  expect(fold(penalty, disputed, recordEvents.RecordDisputeSettled({ outcome, reason: '经核查' }))?.disputed).toBe(
    mark,
  );
});
