import type { NewEvent } from '@platform/kernel';
import { factOf } from '@platform/testing';
import { filingExample } from '../../rules/examples.rule';
import { evolveRecordItem } from '../../rules/record-item.rule';
import { promiseExample } from './promise-example.rule';
import { evolvePromiseItem, isMadePromise, PROMISE_DEEDS, readPromise } from './promise-item.rule';
import { promiseEvents } from './promise.events';

const fold = (...events: NewEvent[]) =>
  events.map((e) => factOf(e, { stream: 'records.promise-1' })).reduce(evolvePromiseItem, undefined)!;
const made = promiseEvents.PromiseRecorded({ ...promiseExample, ...filingExample.filed, promise: 'made' });
const broken = promiseEvents.PromiseRecorded({ ...filingExample.filed, promise: 'broken', on: '2026-05-20' });

it('opens with its day', () => {
  expect(fold(made)).toMatchObject({ title: '公开承诺', dates: { decided: '2026-03-15' } });
  expect(fold(broken)).toMatchObject({ title: '违背公开承诺', dates: { decided: '2026-05-20' } });
  expect(fold(made, promiseEvents.PromiseCorrected({ reason: '笔误', partyName: '甲厂' }))).toMatchObject({
    partyName: '甲厂',
  });
});

it('made it is neutral, broken it is adverse without a class', () => {
  const deeds = [made, broken].map((event) => readPromise(fold(event)));
  expect(deeds).toEqual([
    { standing: 'neutral', deeds: [{ word: 'promise.made', from: '2026-03-15' }] },
    { standing: 'adverse', deeds: [{ word: 'promise.broken', from: '2026-05-20' }] },
  ]);
  expect(PROMISE_DEEDS).toEqual(deeds.flatMap(({ deeds: [deed] }) => deed!.word));
});

it('a breach is no promise', () => {
  expect(isMadePromise(evolveRecordItem(undefined, factOf(made)))).toBe(true);
  expect(isMadePromise(evolveRecordItem(undefined, factOf(broken)))).toBe(false);
  expect(isMadePromise(undefined)).toBe(false);
});
