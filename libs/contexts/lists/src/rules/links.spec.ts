import { actEndOf, fallenProblem, type Linked, linksProblem } from './links.rule';

const uscc = '91371502PDY00001XC';
const linked: Linked[] = [
  { id: 'penalty-1', uscc, status: 'recorded' },
  { id: 'penalty-2', uscc: '91371502PDY000028C', status: 'recorded' },
  { id: 'penalty-3', uscc, status: 'annulled' },
  { id: 'penalty-4', uscc, status: 'pending' },
  { id: 'penalty-5' },
  { id: 'penalty-6', uscc: '91371502PDY000028C', status: 'pending' },
];

it.each<[string[], string | undefined]>([
  [[], undefined],
  [['penalty-1'], undefined],
  [['penalty-1', 'penalty-3'], 'BASIS_ANNULLED'],
  [['penalty-2'], 'LINK_TO_ANOTHER_ENTERPRISE'],
  [['penalty-4'], 'LINK_UNKNOWN'],
  [['penalty-5'], 'LINK_UNKNOWN'],
  [['penalty-6'], 'LINK_UNKNOWN'],
  [['penalty-7'], 'LINK_UNKNOWN'],
])('an entry that rests on %j: %s', (restsOn, code) => {
  const problem = linksProblem(uscc, restsOn, linked);
  expect(problem?.accepted === false ? problem.refusal.code : undefined).toBe(code);
});

it('tells which record is in the way', () =>
  expect(linksProblem(uscc, ['penalty-1', 'penalty-2'], linked)).toMatchObject({
    refusal: { details: { id: 'penalty-2' } },
  }));

it('nothing stands on what has fallen', () => {
  expect(fallenProblem(linked)).toMatchObject({ refusal: { code: 'BASIS_ANNULLED', details: { id: 'penalty-3' } } });
  expect(fallenProblem(linked.slice(0, 2))).toBeUndefined();
});

it('the act ended on the earliest day that any of them tells', () => {
  const ends = (...days: (string | undefined)[]) => actEndOf(days.map((actEnd, n) => ({ id: `penalty-${n}`, actEnd })));
  expect(ends('2023-04-01', undefined, '2021-01-10')).toBe('2021-01-10');
  expect(ends(undefined)).toBeUndefined();
  expect(ends()).toBeUndefined();
});
