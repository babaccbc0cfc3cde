import type { NewEvent } from '@platform/kernel';
import { factOf } from '@platform/testing';
import { partyExample, recordedExample } from '../../rules/examples.rule';
import { itemIdOf, penaltyEvents } from '../../index';
import { evolvePenaltyItem, PENALTY_DEEDS, readPenalty } from './penalty-item.rule';

const stream = 'records.item-1';
const fold = (...events: NewEvent[]) => events.map((e) => factOf(e, { stream })).reduce(evolvePenaltyItem, undefined);
const common = recordedExample(partyExample);
const penalty = penaltyEvents.PenaltyRecorded({
  ...common,
  partyCategory: '法人及非法人组织',
  number: '聊市监处罚〔2026〕12号',
  normalisedNumber: '聊市监处罚〔2026〕12号',
  measures: ['罚款'],
  fineFen: 2_985_000,
  dates: { decided: '2026-05-11' },
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

it('keeps every report on the duties with the Shanghai day on which it was recorded', () => {
  const not = penaltyEvents.PenaltyDutiesReported({ fulfilled: false, on: '2026-05-20' });
  const fulfilled = penaltyEvents.PenaltyDutiesReported({ fulfilled: true, on: '2026-05-21' });
  const late = factOf(fulfilled, { stream, recordedAt: '2027-06-01T16:30:00.000Z' });
  expect(evolvePenaltyItem(fold(penalty, not), late)).toMatchObject({
    duties: [
      { fulfilled: false, on: '2026-05-20', recordedOn: '2026-06-01' },
      { fulfilled: true, on: '2026-05-21', recordedOn: '2027-06-02' },
    ],
  });
});

it('opens a penalty whose source states no kind, and says so', () =>
  expect(fold(penaltyEvents.PenaltyRecorded({ ...penalty.data, measures: [], fineFen: undefined }))).toMatchObject({
    title: '行政处罚（类别未载明）',
    measures: [],
  }));

it('is read as adverse, counted by its class and by each of its measures', () => {
  const item = fold(penaltyEvents.PenaltyRecorded({ ...penalty.data, measures: ['罚款', '吊销许可证件'] }));
  const from = '2026-05-11';
  expect(readPenalty(item!)).toEqual({
    standing: 'adverse',
    deeds: [
      { word: 'penalty', by: 'class', from },
      { word: 'measure.罚款', from },
      { word: 'measure.吊销许可证件', from },
    ],
  });
  expect(PENALTY_DEEDS).toEqual(expect.arrayContaining(['penalty.serious', 'measure.罚款', 'measure.吊销许可证件']));
});
