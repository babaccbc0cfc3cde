import { shownGrade, shownHistory } from './shown-grade.rule';

const bank = { grade: true, only: null, score: true };
const publicReader = { grade: true, only: ['A', 'AA', 'AAA'], score: false };
const nobody = { grade: false, only: null, score: false };
const graded = (grade: string | null, scoreHundredths: number | null = null) => ({
  grade,
  scoreHundredths,
  computedAtStart: false,
  rulebook: '1',
});
const nothing = { grade: null, scoreHundredths: null, computedAtStart: false, rulebook: null };

it('tells everything to whom it may', () => {
  expect(shownGrade(graded('D', 3999), bank)).toEqual({ state: 'rated', ...graded('D', 3999) });
  expect(shownGrade(graded(null), bank)).toEqual({ state: 'not-rated', ...nothing });
});

it('tells the public good grades without score, and the same of a bad one and of none', () => {
  expect(shownGrade(graded('A', 9500), publicReader)).toEqual({ state: 'rated', ...graded('A') });
  expect(shownGrade(graded('B', 8000), publicReader)).toEqual({ state: 'not-disclosed', ...nothing });
  expect(shownGrade(graded(null), publicReader)).toEqual({ state: 'not-disclosed', ...nothing });
});

it('tells nothing to whom nothing is granted', () =>
  expect(shownGrade(graded('A', 9500), nobody)).toEqual({ state: 'not-disclosed', ...nothing }));

it('joins stretches that look the same to this reader, and ends today', () => {
  const segments = [
    { from: '2026-01-01', ...graded('A', 10000) },
    { from: '2026-02-01', ...graded('A', 9500) },
    { from: '2026-03-01', ...graded('B', 8500) },
    { from: '2026-04-01', ...graded(null) },
    { from: '2026-06-02', ...graded('A', 10000) },
  ];
  const told = (grant: typeof bank | typeof publicReader) =>
    shownHistory(segments, grant, '2026-06-01').map((s) => [s.from, s.until, s.grade ?? s.state, s.scoreHundredths]);
  expect(told(bank)).toEqual([
    ['2026-01-01', '2026-02-01', 'A', 10000],
    ['2026-02-01', '2026-03-01', 'A', 9500],
    ['2026-03-01', '2026-04-01', 'B', 8500],
    ['2026-04-01', null, 'not-rated', null],
  ]);
  expect(told(publicReader)).toEqual([
    ['2026-01-01', '2026-03-01', 'A', null],
    ['2026-03-01', null, 'not-disclosed', null],
  ]);
});
