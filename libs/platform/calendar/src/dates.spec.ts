import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  compareDates,
  daysBetween,
  earliest,
  endOfPeriod,
  isDate,
  isWithin,
  latest,
} from '.';

const date = fc
  .integer({ min: 0, max: 40_000 })
  .map((n) => new Date(Date.UTC(1980, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));

describe('dates', () => {
  it.each(['2024-02-29', '1999-12-31', '9999-12-31'])('%s is a day', (text) => expect(isDate(text)).toBe(true));
  it.each(['2023-02-29', '2024-13-01', '2024-1-1', '20240101', '', '2024-01-01T00:00', '２０２４-01-01'])(
    '%s is none',
    (text) => expect(isDate(text)).toBe(false),
  );

  it('keeps the day number of a month, or ends with the month', () => {
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28');
    expect(addMonths('2025-02-28', 1)).toBe('2025-03-28');
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addMonths('2025-03-31', -1)).toBe('2025-02-28');
  });

  it('ends a period at 24:00 of its last day, the first day not counted', () => {
    expect(endOfPeriod('2023-06-01', { years: 3 })).toBe('2026-06-02');
    expect(endOfPeriod('2025-01-31', { months: 1 })).toBe('2025-03-01');
    expect(endOfPeriod('2025-01-01', { days: 15 })).toBe('2025-01-17');
    expect(endOfPeriod('2025-01-01', {})).toBe('2025-01-02');
  });

  it('knows no day after the last one of four digits, so that days still compare as texts', () => {
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addMonths('9999-12-01', 1)).toBe('9999-12-31');
    expect(addYears('9998-06-01', 5)).toBe('9999-12-31');
    expect(endOfPeriod('9999-12-31', { years: 5 })).toBe('9999-12-31');
  });

  it('lets days be added and taken away, over any distance', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -5000, max: 5000 }), (from, n) => {
        const to = addDays(from, n);
        expect(addDays(to, -n)).toBe(from);
        expect(daysBetween(from, to)).toBe(n);
        expect(Math.sign(n)).toBe(compareDates(to, from));
      }),
    );
  });

  it('never lets a longer period end earlier', () => {
    fc.assert(
      fc.property(date, fc.nat(240), fc.nat(240), (from, a, b) => {
        expect(endOfPeriod(from, { months: Math.min(a, b) }) <= endOfPeriod(from, { months: Math.max(a, b) })).toBe(
          true,
        );
        expect(endOfPeriod(from, { months: a }) > from).toBe(true);
      }),
    );
  });

  it('has half-open bands: of two that touch, a day lies in exactly one', () => {
    fc.assert(
      fc.property(date, date, date, date, (...days) => {
        const [a, b, c, x] = days.toSorted() as [string, string, string, string];
        const day = days[0];
        expect(isWithin(day, a, c)).toBe(isWithin(day, a, b) !== isWithin(day, b, c));
        expect(isWithin(x, a, null)).toBe(true);
        expect(isWithin(x, null, null)).toBe(false);
      }),
    );
  });

  it('finds the earliest and the latest of what is known', () => {
    expect(earliest('2024-05-01', undefined, '2023-05-01', null)).toBe('2023-05-01');
    expect(latest('2024-05-01', undefined, '2023-05-01', null)).toBe('2024-05-01');
    expect(earliest(undefined, null)).toBeUndefined();
    expect(latest()).toBeUndefined();
  });
});
