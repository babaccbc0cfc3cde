import fc from 'fast-check';
import { FixedClock, shanghaiDate } from './clock';

it.each([
  ['2026-05-31T15:59:59.999Z', '2026-05-31'],
  ['2026-05-31T16:00:00.000Z', '2026-06-01'],
  ['2026-06-01T15:59:59.999Z', '2026-06-01'],
  ['1988-06-30T15:30:00.000Z', '1988-07-01'],
])('%s is %s in Shanghai', (instant, today) =>
  expect(new FixedClock(instant).moment()).toEqual({ now: instant, today }),
);

it('knows the day whichever it was asked for before', () =>
  fc.assert(
    fc.property(fc.array(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })), (dates) => {
      const clock = new FixedClock('2026-06-01T00:00:00.000Z');
      for (const later of [0, -1, 1, 3_600_000, 86_400_000])
        for (const date of dates) {
          const instant = new Date(date.getTime() + later).toISOString();
          clock.set(instant);
          expect(clock.today()).toBe(shanghaiDate(instant));
        }
    }),
  ));
