import { minutesBetween, shanghaiMoment } from './moments';

it('is the Shanghai day and minute of an instant', () => {
  expect(shanghaiMoment('2026-05-11T01:30:59.999Z')).toEqual({ on: '2026-05-11', at: '09:30' });
  expect(shanghaiMoment('2026-05-11T16:00:00Z')).toEqual({ on: '2026-05-12', at: '00:00' });
});

it.each([
  ['09:30', '2026-05-11', '10:30', 60],
  ['23:50', '2026-05-12', '00:10', 20],
  ['23:50', '2026-06-01', '00:10', 20 * 24 * 60 + 20],
  ['09:30', '2026-05-11', '09:29', -1],
])('from %s on the 11th to %s %s there are %i minutes', (at, on, then, minutes) =>
  expect(minutesBetween({ on: '2026-05-11', at }, { on, at: then })).toBe(minutes),
);
