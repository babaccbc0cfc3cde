import { periodProblem } from './court-enforcement-period.rule';

const openedOn = '2026-05-11';
const dishonest = { enforcement: 'dishonest', openedOn } as const;

it.each<[Parameters<typeof periodProblem>[0], string | undefined]>([
  [dishonest, undefined],
  [{ ...dishonest, publishedUntil: openedOn }, undefined],
  [{ ...dishonest, publishedUntil: '2026-05-10' }, 'DATES_OUT_OF_ORDER'],
  [{ enforcement: 'enforced', openedOn }, undefined],
  [{ enforcement: 'enforced', openedOn, publishedUntil: '2028-05-10' }, 'NOT_ON_THE_LIST'],
  [{ ...dishonest, ended: { on: '2026-06-01', ending: 'removed' } }, undefined],
  [{ ...dishonest, ended: { on: '2026-06-02', ending: 'removed' } }, 'DATE_IN_THE_FUTURE'],
  [{ ...dishonest, ended: { on: '2026-05-10', ending: 'removed' } }, 'DATES_OUT_OF_ORDER'],
])('%j on 1 June: %s', (period, code) => {
  const problem = periodProblem(period, { today: '2026-06-01' });
  expect(problem?.accepted === false ? problem.refusal.code : undefined).toBe(code);
});
