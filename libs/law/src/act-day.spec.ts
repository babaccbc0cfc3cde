import { actDayOf } from './act-day';

it.each([
  [{ decided: '2026-05-11' }, '2026-05-11'],
  [{ decided: '2026-05-11', found: '2026-03-01' }, '2026-03-01'],
  [{ decided: '2026-05-11', found: '2026-03-01', actEnd: '2026-02-01' }, '2026-02-01'],
])('of %j it is %s', (dates, day) => expect(actDayOf({ dates })).toBe(day));
