import { momentsProblem } from './incident-moments.rule';

const moment = { now: '2026-05-11T02:00:30.000Z', today: '2026-05-11' };
const on = '2026-05-11';

it.each([
  [{ occurred: { on, at: '10:00' } }, undefined],
  [{ occurred: { on, at: '10:01' } }, 'DATE_IN_THE_FUTURE'],
  [{ occurred: { on, at: '09:30' }, reported: { on, at: '09:30' } }, undefined],
  [{ occurred: { on, at: '09:30' }, reported: { on, at: '09:29' } }, 'DATES_OUT_OF_ORDER'],
  [{ occurred: { on, at: '09:30' }, reported: { on, at: '10:01' } }, 'DATE_IN_THE_FUTURE'],
  [{ occurred: { on: '2026-05-10', at: '23:50' }, reported: { on, at: '00:10' } }, undefined],
])('%j at 10:00: %s', (moments, code) => {
  const problem = momentsProblem(moments, moment);
  expect(problem?.accepted === false ? problem.refusal.code : undefined).toBe(code);
});
