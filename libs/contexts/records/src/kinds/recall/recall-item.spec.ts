import type { NewEvent } from '@platform/kernel';
import { factOf } from '@platform/testing';
import { recordedExample } from '../../rules/examples.rule';
import { recallExample } from './recall-example.rule';
import { evolveRecallItem, readRecall, RECALL_DEEDS } from './recall-item.rule';
import { recallEvents } from './recall.events';

const stream = 'records.recall-1';
const fold = (...events: NewEvent[]) => events.map((e) => factOf(e, { stream })).reduce(evolveRecallItem, undefined)!;
const recorded = recallEvents.RecallRecorded(recordedExample({ ...recallExample, published: '2026-05-12' }));

it('opens with whose will it was and the product in its title', () =>
  expect(fold(recorded)).toMatchObject({
    kind: 'recall',
    title: '主动召回：电热水壶',
    dates: { decided: '2026-05-11', published: '2026-05-12' },
  }));

it('one begun by the maker itself is for everyone and no fault', () =>
  expect(readRecall(fold(recorded))).toEqual({
    standing: 'neutral',
    deeds: [{ word: 'recall.voluntary', from: '2026-05-11' }],
  }));

it('corrected to an ordered one it is adverse, of class general', () => {
  const values = {
    recall: 'ordered',
    decidedOn: '2026-05-10',
    number: '聊市监召〔2026〕1号',
    published: null,
  } as const;
  const item = fold(recorded, recallEvents.RecallCorrected({ reason: '笔误', ...values }));
  expect(item).toMatchObject({ title: '责令召回：电热水壶', number: values.number });
  expect(item.dates).toEqual({ decided: '2026-05-10' });
  expect(readRecall(item)).toEqual({
    standing: 'adverse',
    class: 'general',
    deeds: [{ word: 'recall.ordered', from: '2026-05-10' }],
  });
});

it('reported complete it says so in its title, and is read as before', () => {
  const item = fold(recorded, recallEvents.RecallCompleted({ on: '2026-05-20', recalled: 1_130 }));
  expect(item).toMatchObject({ title: '主动召回：电热水壶（已完成）', completedOn: '2026-05-20' });
  expect(readRecall(item)).toEqual(readRecall(fold(recorded)));
});

it('names all its deeds', () => expect(RECALL_DEEDS).toEqual(['recall.ordered', 'recall.voluntary']));
