import fc from 'fast-check';
import { holdingsOf, type Step, stepsOfMerger, stepsOfSplit } from './lineage.rule';

const from = { succession: 's', recordedAt: '2026-06-01T00:00:00.000Z' };
const paper = { number: '1', date: '2026-01-01' };
const merger = (predecessors: string[], successor: string, on: string): readonly Step[] =>
  stepsOfMerger({ predecessors, successor, on, paper }, from);
const split = (parent: string, parts: string[], on: string, parentEnds = false): readonly Step[] =>
  stepsOfSplit({ parent, parts, on, parentEnds, paper }, from);
const told = (...steps: (readonly Step[])[]): string[] =>
  holdingsOf(steps.flat()).map((h) => `${h.uscc}<${h.origin} ${h.actsFrom}..${h.actsBefore} since ${h.since}`);
const ALL = '0001-01-01..9999-12-31';

it('all of those that merged is the successor’s', () =>
  expect(told(merger(['a', 'b'], 's', '2026-03-01'))).toEqual([
    `s<a ${ALL} since 2026-03-01`,
    `s<b ${ALL} since 2026-03-01`,
  ]));

it('a part has of a parent that goes on the acts of before that day; of one that is no more, all', () => {
  expect(told(split('p', ['x'], '2026-03-01'))).toEqual(['x<p 0001-01-01..2026-03-01 since 2026-03-01']);
  expect(told(split('p', ['x'], '2026-03-01', true))).toEqual([`x<p ${ALL} since 2026-03-01`]);
});

it('goes on over several steps, from the day of the last one', () =>
  expect(told(split('p', ['x'], '2026-03-01'), merger(['x'], 's', '2026-05-01'))).toEqual([
    's<p 0001-01-01..2026-03-01 since 2026-05-01',
    `s<x ${ALL} since 2026-05-01`,
    'x<p 0001-01-01..2026-03-01 since 2026-03-01',
  ]));

it('what an enterprise took over only later is no part of what was split off before', () =>
  expect(told(split('p', ['x'], '2026-03-01'), merger(['a'], 'p', '2026-05-01'))).toEqual([
    `p<a ${ALL} since 2026-05-01`,
    'x<p 0001-01-01..2026-03-01 since 2026-03-01',
  ]));

it('a parent that its part takes over later is held once: each act from the day it came over', () =>
  expect(told(split('p', ['x'], '2026-03-01'), merger(['p'], 'x', '2026-05-01'))).toEqual([
    'x<p 0001-01-01..2026-03-01 since 2026-03-01',
    'x<p 2026-03-01..9999-12-31 since 2026-05-01',
  ]));

it('a part that goes back to its parent brings nothing of the parent’s own', () =>
  expect(told(split('p', ['x'], '2026-03-01'), merger(['x'], 'p', '2026-05-01'))).toEqual([
    `p<x ${ALL} since 2026-05-01`,
    'x<p 0001-01-01..2026-03-01 since 2026-03-01',
  ]));

it('says the same in whatever order the steps come, and holds nothing twice', () => {
  const code = fc.constantFrom('a', 'b', 'c', 'd');
  const step = fc
    .record({ origin: code, heir: code, day: fc.integer({ min: 1, max: 4 }), ends: fc.boolean() })
    .map(({ day, ...s }, n = 0): Step => ({
      ...s,
      on: `2026-03-0${day}`,
      how: 'split',
      succession: `s${n}`,
      recordedAt: 'r',
    }));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), fc.infiniteStream(fc.nat()), (steps, order) => {
      const shuffled = steps.map((s) => ({ s, n: order.next().value as number })).toSorted((a, b) => a.n - b.n);
      const held = holdingsOf(steps);
      expect(holdingsOf(shuffled.map(({ s }) => s))).toEqual(held);
      for (const a of held)
        for (const b of held)
          if (a !== b && a.uscc === b.uscc && a.origin === b.origin)
            expect(a.actsBefore <= b.actsFrom || b.actsBefore <= a.actsFrom).toBe(true);
    }),
  );
});
