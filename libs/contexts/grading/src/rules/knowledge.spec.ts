import { itemOf } from '@platform/testing';
import type { CreditFact } from './credit-fact.rule';
import { historiesOf, inEffect, instantKey, knownSince, lawfulOn } from './knowledge.rule';

const item = itemOf.check('check-1', '2026-01-01');
const version = (knownFrom: string, knownUntil: string | null): CreditFact => ({
  item,
  severity: null,
  levels: {},
  validFrom: '2026-01-01',
  validUntil: null,
  knownFrom,
  knownUntil,
});
const adoption = { at: '2026-01-10T01:00:00.000000Z', on: '2026-01-10' };
const first = version('2026-01-05T16:30:00.000Z', '2026-01-20T03:00:00.000001Z');
const second = version('2026-01-20T03:00:00.000001Z', null);
const only = (facts: CreditFact[], knownAt: string) => historiesOf(facts, knownAt)[0]!;
const at = (facts: CreditFact[], day: string) =>
  knownSince(only(facts, '2026-02-01T00:00:00.000Z'), day, adoption).map((v) => v.fact);

it('orders instants of different precision', () => {
  expect(instantKey('2026-01-01T00:00:00Z')).toBe('2026-01-01T00:00:00.000000Z');
  expect(instantKey('2026-01-01T00:00:00.5Z') > instantKey('2026-01-01T00:00:00.499999Z')).toBe(true);
});

it('sees nothing that was recorded later', () => {
  expect(historiesOf([first, second], '2026-01-05T16:29:59.999Z')).toEqual([]);
  expect(only([second, first], '2026-01-20T03:00:00.000Z').current?.fact).toBe(first);
  expect(only([second, first], '2026-01-20T03:00:00.000001Z').current?.fact).toBe(second);
});

it('knows of an item that is no longer there', () =>
  expect(only([first], '2026-02-01T00:00:00.000Z').current).toBeUndefined());

it('leaves out what was superseded in the instant of its recording', () =>
  expect(
    historiesOf([version('2026-01-05T16:30:00.000Z', '2026-01-05T16:30:00.000000Z')], '2026-02-01T00:00:00.000Z'),
  ).toEqual([]));

it('looks back from each day to what was known at its end in Shanghai', () => {
  expect(at([first, second], '2026-01-19')).toEqual([first, second]);
  expect(at([first, second], '2026-01-20')).toEqual([second]);
});

it('looks back from a day before the adoption to what was known at the adoption', () => {
  const early = version('2026-01-05T16:30:00.000Z', '2026-01-09T00:00:00.000Z');
  const late = version('2026-01-09T00:00:00.000Z', null);
  expect(at([early, late], '2026-01-06')).toEqual([late]);
  expect(at([first, second], '2026-01-06')).toEqual([first, second]);
});

it('lets a fact recorded after the adoption take effect on its Shanghai day, an earlier one on its own dates', () => {
  const later = only([version('2026-01-14T16:00:00.000Z', null)], '2026-02-01T00:00:00.000Z');
  expect(inEffect(later, '2026-01-14', adoption)).toBe(false);
  expect(inEffect(later, '2026-01-15', adoption)).toBe(true);
  expect(inEffect(later, '2026-01-02', adoption)).toBe(false);
  const before = only([first, second], '2026-02-01T00:00:00.000Z');
  expect(inEffect(before, '2026-01-02', adoption)).toBe(true);
  const sameDay = only([version('2026-01-10T02:00:00.000Z', null)], '2026-02-01T00:00:00.000Z');
  expect(inEffect(sameDay, '2026-01-09', adoption)).toBe(false);
  expect(inEffect(sameDay, '2026-01-10', adoption)).toBe(true);
});

it('lets an item that has legally ended do nothing on any day, in all its versions', () => {
  const ends = (validUntil: string | null) => [first, { ...second, validUntil }];
  expect(lawfulOn(ends('2026-07-01'), '2026-06-30')).toEqual(ends('2026-07-01'));
  expect(lawfulOn(ends('2026-07-01'), '2026-07-01').map((f) => f.validUntil)).toEqual(['0001-01-01', '0001-01-01']);
});
