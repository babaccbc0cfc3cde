import { dayProblem, entryAnnulled, entryUnknown, type Problem, refusedBy, termProblem } from './problem.rule';

const codeOf = (problem: Problem) => (problem?.accepted === false ? problem.refusal.code : undefined);

it('hands on a refusal of another context as it is', () => {
  const refusal = { code: 'X', kind: 'forbidden', message: { zh: '无权', en: 'no' } } as const;
  expect(refusedBy(refusal)).toEqual({ accepted: false, refusal });
  expect(refusedBy(undefined)).toBeUndefined();
});

it.each([
  [entryUnknown(), 'ENTRY_UNKNOWN', 'unknown'],
  [entryAnnulled(), 'ENTRY_ANNULLED', 'conflict'],
])('%#: states the situation', (decision, code, kind) =>
  expect(decision).toMatchObject({ accepted: false, refusal: { code, kind } }),
);

it.each([
  [undefined, '2026-05-20', undefined],
  ['2026-06-01', undefined, undefined],
  ['2026-06-02', undefined, 'DATE_IN_THE_FUTURE'],
  ['2026-05-20', '2026-05-20', undefined],
  ['2026-05-19', '2026-05-20', 'DATES_OUT_OF_ORDER'],
  ['2026-05-19', undefined, undefined],
])('on 2026-06-01 a thing of %s, not before %s: %s', (date, notBefore, code) => {
  const problem = dayProblem('published', date, '2026-06-01', notBefore);
  expect(codeOf(problem)).toBe(code);
  if (code) expect(problem).toMatchObject({ refusal: { kind: 'invalid', details: { field: 'published', date } } });
});

it.each([
  [undefined, undefined],
  ['2026-05-20', undefined],
  ['2029-05-20', undefined],
  ['2026-05-19', 'DATES_OUT_OF_ORDER'],
])('a term of an entry of 2026-05-20 may end on %s: %s', (until, code) =>
  expect(codeOf(termProblem(until, '2026-05-20'))).toBe(code),
);
