import { CHECK_DATE } from '../kinds/check/check-item.rule';
import { datesProblem, fiveDates, paperProblem } from './dates.rule';

const today = '2026-06-01';
const codeOf = (problem: ReturnType<typeof datesProblem>) =>
  problem?.accepted === false ? problem.refusal.code : undefined;

it.each([
  [{ decided: '2026-06-01' }, undefined],
  [{ decided: '2026-06-02' }, 'DATE_IN_THE_FUTURE'],
  [{ decided: '2026-05-11', actEnd: '2026-05-11', served: '2026-05-11' }, undefined],
  [{ decided: '2026-05-11', actEnd: '2026-05-12' }, 'DATES_OUT_OF_ORDER'],
  [{ decided: '2026-05-11', found: '2026-05-12' }, 'DATES_OUT_OF_ORDER'],
  [{ decided: '2026-05-11', served: '2026-05-10' }, 'DATES_OUT_OF_ORDER'],
  [{ decided: '2026-05-11', published: '2026-05-10' }, 'DATES_OUT_OF_ORDER'],
])('%j: %s', (dates, code) => expect(codeOf(datesProblem(dates, today))).toBe(code));

it.each([
  ['served while a re-inspection may be asked', { served: '2026-03-20', published: '2026-04-10' }, undefined],
  ['published before it was final', { published: '2026-03-12' }, undefined],
  ['served before it was made', { served: '2026-03-11' }, 'DATES_OUT_OF_ORDER'],
  ['final before it was made', { decided: '2026-03-11' }, 'DATES_OUT_OF_ORDER'],
])('a check %s: %s', (_, more, code) => {
  const dates = { found: '2026-03-12', decided: '2026-04-05', ...more };
  expect(codeOf(datesProblem(dates, today, CHECK_DATE))).toBe(code);
});

it('falls back from end of act to finding to decision, from service and publication to decision, marked assumed', () => {
  expect(fiveDates({ decided: '2026-05-11', found: '2026-04-01' })).toEqual({
    actEnd: { date: '2026-04-01', assumed: true },
    found: { date: '2026-04-01', assumed: false },
    decided: { date: '2026-05-11', assumed: false },
    served: { date: '2026-05-11', assumed: true },
    published: { date: '2026-05-11', assumed: true },
  });
  expect(fiveDates({ decided: '2026-05-11' }).actEnd).toEqual({ date: '2026-05-11', assumed: true });
});

it.each([
  [undefined, 'PAPER_REQUIRED'],
  [{ number: '甲1号', date: '2026-06-02' }, 'DATE_IN_THE_FUTURE'],
  [{ number: '甲1号', date: '2026-05-10' }, 'DATES_OUT_OF_ORDER'],
  [{ number: '甲1号', date: '2026-05-11' }, undefined],
])('a paper %j: %s', (paper, code) => expect(codeOf(paperProblem(paper, '2026-05-11', today))).toBe(code));
