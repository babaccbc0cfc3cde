import type { NewEvent } from '@platform/kernel';
import { factOf } from '@platform/testing';
import { filingExample } from '../../rules/examples.rule';
import { advanceCompensationExample } from './advance-compensation-example.rule';
import {
  ADVANCE_COMPENSATION_DEEDS,
  evolveAdvanceCompensationItem,
  readAdvanceCompensation,
} from './advance-compensation-item.rule';
import { advanceCompensationEvents } from './advance-compensation.events';

const fold = (...events: NewEvent[]) =>
  events
    .map((e) => factOf(e, { stream: 'records.advance-compensation-1' }))
    .reduce(evolveAdvanceCompensationItem, undefined)!;
const paid = advanceCompensationEvents.AdvanceCompensationRecorded({
  ...advanceCompensationExample,
  ...filingExample.filed,
});

it('opens with what was paid in its title, on the day it was paid', () =>
  expect(fold(paid)).toMatchObject({
    title: '先行赔偿：12名消费者，1.85万元',
    dates: { decided: '2026-04-10' },
  }));

it('follows a correction', () =>
  expect(
    fold(paid, advanceCompensationEvents.AdvanceCompensationCorrected({ reason: '笔误', consumers: 13 })).title,
  ).toBe('先行赔偿：13名消费者，1.85万元'));

it('is favourable', () => {
  const [word] = ADVANCE_COMPENSATION_DEEDS;
  expect(readAdvanceCompensation(fold(paid))).toEqual({
    standing: 'neutral',
    deeds: [{ word, from: '2026-04-10' }],
  });
});
