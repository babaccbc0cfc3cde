import type { Step } from '@platform/backup';
import { barFor } from './bar';

const shown = (...steps: (Step & { at: number })[]): string => {
  let line = '';
  let now = 0;
  const told = barFor(
    (text) => void (line = text),
    () => now,
  );
  for (const { at, ...step } of steps) {
    now = at;
    told(step);
  }
  return line;
};

it('tells how much, how fast and how long still', () =>
  expect(
    shown({ work: 'facts', done: 0, share: 0, at: 0 }, { work: 'facts', done: 120_000, share: 0.25, at: 2_000 }),
  ).toBe('事实 facts  ██████░░░░░░░░░░░░░░░░░░  25 %  120,000  60,000/s  6 s'));

it('what was done before the cut counts for neither speed nor time', () =>
  expect(
    shown({ work: 'facts', done: 10, share: 0.5, at: 0 }, { work: 'facts', done: 20, share: 0.75, at: 1_000 }),
  ).toContain('75 %  20  10/s  1 s'));

it('begins anew with other work, and needs no whole', () =>
  expect(shown({ work: 'checking', done: 5, share: 1, at: 0 }, { work: 'comparing', done: 0, at: 9_000 })).toBe(
    '逐条比对 comparing  0',
  ));
