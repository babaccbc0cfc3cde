import { validityProblem } from './certificate-validity.rule';

it.each([
  [undefined, undefined],
  ['2026-05-11', undefined],
  ['2026-05-10', 'DATES_OUT_OF_ORDER'],
])('granted on 2026-05-11 and valid until %s: %s', (validUntil, code) => {
  const problem = validityProblem('2026-05-11', validUntil);
  expect(problem?.accepted === false ? problem.refusal.code : undefined).toBe(code);
});
