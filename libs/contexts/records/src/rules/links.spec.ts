import { type Linked, linksProblem, namedBy } from './links.rule';

const uscc = '91371502PDY00001XC';
const other = '91371502PDY000028C';
const linked: Linked[] = [
  { id: 'check-1', uscc, status: 'recorded', own: false },
  { id: 'check-2', uscc: other, status: 'recorded', own: true },
  { id: 'check-3', uscc, status: 'annulled', own: true },
  { id: 'check-4', uscc, status: 'pending', own: false },
  { id: 'check-5', own: false },
];
const none = { restsOn: [], sameActAs: [] };

it.each([
  [{ ...none, restsOn: ['check-1'], sameActAs: ['check-1'] }, undefined],
  [{ ...none, restsOn: ['check-5'] }, 'LINK_UNKNOWN'],
  [{ ...none, restsOn: ['check-6'] }, 'LINK_UNKNOWN'],
  [{ ...none, sameActAs: ['check-4'] }, 'LINK_UNKNOWN'],
  [{ ...none, sameActAs: ['check-2'] }, 'LINK_TO_ANOTHER_ENTERPRISE'],
  [{ ...none, restsOn: ['check-3'] }, 'BASIS_ANNULLED'],
  [{ ...none, sameActAs: ['check-3'] }, undefined],
  [{ ...none, replaces: 'check-2' }, undefined],
  [{ ...none, replaces: 'check-1' }, 'NOT_YOUR_RECORD'],
])('%j: %s', (links, code) => {
  const problem = linksProblem(uscc, links, linked);
  expect(problem?.accepted === false ? problem.refusal.code : undefined).toBe(code);
});

it('names every record once', () =>
  expect(namedBy({ restsOn: ['a', 'b'], sameActAs: ['b'], replaces: 'c' })).toEqual(['a', 'b', 'c']));
