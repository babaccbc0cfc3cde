import { caseIdOf, caseStreamOf, itemOfCases, readCaseId } from './case-id.rule';

it('an item and its round are one id, and back', () => {
  const key = { itemId: 'penalty-11371500PDY009014B-2026-0f1e', round: 2 };
  expect(caseIdOf(key)).toBe('penalty-11371500PDY009014B-2026-0f1e.2');
  expect(readCaseId(caseIdOf(key))).toEqual(key);
  for (const other of ['penalty-x', 'penalty-x.0', 'penalty-x.', '.1', 'penalty-x.1a'])
    expect(readCaseId(other)).toBeUndefined();
});

it('a stream per item', () => {
  expect(caseStreamOf('penalty-x')).toBe('remedies.dispute-penalty-x');
  expect(itemOfCases('remedies.dispute-penalty-x')).toBe('penalty-x');
});
