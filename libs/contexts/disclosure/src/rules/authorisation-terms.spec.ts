import { termsProblem } from './authorisation-terms.rule';

const terms = { purpose: 'credit-granting', from: '2026-06-01', until: '2027-05-31' };
const outside = { readerKnown: true, purposes: ['credit-granting'] };

it.each([
  [{}, {}, '2026-06-01', undefined],
  [{}, {}, '2027-05-31', undefined],
  [{}, {}, '2027-06-01', 'PERIOD_OVER'],
  [{ until: '2026-05-31' }, {}, '2026-01-01', 'PERIOD_EMPTY'],
  [{ until: '2026-06-01' }, {}, '2026-06-01', undefined],
  [{ purpose: 'supervision' }, {}, '2026-06-01', 'PURPOSE_UNKNOWN'],
  [{}, { readerKnown: false }, '2026-06-01', 'READER_UNKNOWN'],
])('%j, %j on %s: %s', (more, known, today, code) => {
  const problem = termsProblem({ ...terms, ...more }, { ...outside, ...known }, today);
  expect(problem && !problem.accepted ? problem.refusal.code : undefined).toBe(code);
});
