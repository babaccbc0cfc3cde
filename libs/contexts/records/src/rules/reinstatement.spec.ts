import { reinstatementProblem } from './reinstatement.rule';

const codeOf = (...args: Parameters<typeof reinstatementProblem>) => {
  const problem = reinstatementProblem(...args);
  return problem?.accepted === false ? problem.refusal.code : undefined;
};
const judgment = { number: '（2026）鲁15行终8号', date: '2026-04-10' };
const retrial = { number: '（2026）鲁行再3号', date: '2026-05-28' };
const decision = { number: '鲁市监复〔2026〕5号', date: '2026-05-28' };

it('what fell by a court rises by another judgment alone', () => {
  const fallen = { ground: 'court', paper: judgment };
  expect(codeOf(fallen, { ground: 'court', paper: retrial })).toBeUndefined();
  for (const ground of ['authority', 'review', undefined] as const)
    expect(codeOf(fallen, { ground, paper: retrial })).toBe('SAME_GROUND_REQUIRED');
  expect(codeOf(fallen, { ground: 'court', paper: decision })).toBe('JUDGMENT_NUMBER_REQUIRED');
  expect(codeOf(fallen, { ground: 'court', paper: { ...retrial, number: '(2026) 鲁15行终8号' } })).toBe(
    'PAPER_ANNULLED_IT',
  );
  expect(codeOf(fallen, { ground: 'court', paper: { ...retrial, date: '2026-04-09' } })).toBe('DATES_OUT_OF_ORDER');
});

it('what fell on review rises by another review decision alone', () => {
  const fallen = { ground: 'review', paper: { number: '鲁市监复〔2026〕2号', date: '2026-04-10' } };
  expect(codeOf(fallen, { ground: 'review', paper: decision })).toBeUndefined();
  expect(codeOf(fallen, { ground: 'authority', paper: decision })).toBe('SAME_GROUND_REQUIRED');
});

it('what the authority or the registry annulled rises by any paper, though not by the same', () => {
  const own = { number: '聊市监撤〔2026〕1号', date: '2026-04-10' };
  expect(codeOf({ ground: 'authority', paper: own }, { paper: decision })).toBeUndefined();
  expect(codeOf({ ground: 'authority', paper: own }, { paper: own })).toBe('PAPER_ANNULLED_IT');
  expect(codeOf({ ground: 'replaced' }, { ground: 'authority', paper: decision })).toBeUndefined();
});
