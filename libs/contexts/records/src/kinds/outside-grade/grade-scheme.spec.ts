import shipped from '../../../data/outside-grades.national.json';
import { noScheme, outsideGradesSchema, periodProblem, schemeOn, stepProblem } from './grade-scheme.rule';
import { gradeSchemeExample as scheme } from './outside-grade-example.rule';

const code = (problem: ReturnType<typeof stepProblem>) =>
  problem?.accepted === false ? problem.refusal.code : undefined;
const later = { ...scheme, from: '2025-12-01' };

it('the adopted file can be read, and knows tax, customs and environment', () => {
  const { schemes } = outsideGradesSchema.parse(shipped.content);
  expect(schemes.map(({ code, steps }) => [code, steps[0]?.step, steps.at(-1)?.step])).toEqual([
    ['tax-credit', 'A', 'D'],
    ['customs-credit', '高级认证企业', '失信企业'],
    ['environment-credit', '绿', '黑'],
  ]);
});

it.each([
  ['a scheme twice on one day', { schemes: [scheme, later] }],
  ['a step twice', { schemes: [{ ...scheme, steps: [scheme.steps[0], scheme.steps[0]] }] }],
  ['an end before the beginning', { schemes: [{ ...scheme, until: '2014-01-01' }] }],
  ['a time of no length', { schemes: [{ ...scheme, holdsMonths: 0 }] }],
])('refuses %s', (_, content) => expect(outsideGradesSchema.safeParse(content).success).toBe(false));

it('finds the row of a day: each is followed by the next', () => {
  const rows = [{ ...scheme, until: '2025-12-01' }, later];
  expect(outsideGradesSchema.safeParse({ schemes: rows }).error).toBeUndefined();
  expect([schemeOn(rows, '2025-11-30'), schemeOn(rows, '2025-12-01')]).toEqual(rows);
  expect(schemeOn(rows, '2014-09-30')).toBeUndefined();
});

it('says whether there is no such scheme at all, or none on that day', () => {
  expect(code(noScheme([]))).toBe('SCHEME_UNKNOWN');
  expect(code(noScheme([scheme]))).toBe('SCHEME_NOT_IN_FORCE');
});

it('knows its steps alone', () => {
  expect(code(stepProblem(scheme.steps, 'B'))).toBeUndefined();
  expect(code(stepProblem(scheme.steps, 'E'))).toBe('STEP_UNKNOWN');
});

it.each([
  ['year', '2025', undefined],
  ['year', '2026', undefined],
  ['year', '2027', 'PERIOD_CONTRADICTS_SCHEME'],
  ['year', '2025-06', 'PERIOD_CONTRADICTS_SCHEME'],
  ['year', '20X5', 'PERIOD_CONTRADICTS_SCHEME'],
  ['month', '2026-04', undefined],
  ['month', '2026-13', 'PERIOD_CONTRADICTS_SCHEME'],
  ['day', '2026-04-20', undefined],
  ['day', '2026-04-21', 'PERIOD_CONTRADICTS_SCHEME'],
  ['day', '2026-02-30', 'PERIOD_CONTRADICTS_SCHEME'],
] as const)('a scheme by %s given on 20 April 2026 takes %s: %s', (form, period, expected) =>
  expect(code(periodProblem({ ...scheme, period: form }, period, '2026-04-20'))).toBe(expected),
);
