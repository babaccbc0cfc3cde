import fc from 'fast-check';
import file from '../data/calendar.state-council.json';
import { addDays, calendarSchema, deadline, weekdayOf, workingDaysOf } from '.';

const data = calendarSchema.parse(file.content);
const calendar = workingDaysOf(data);

describe('working days of the State Council', () => {
  it('announces, for each year, days of that year, none both off and worked, and only weekends to make up', () => {
    expect(data.years.map((y) => y.year)).toEqual([2023, 2024, 2025, 2026]);
    for (const { year, holidays, workdays } of data.years) {
      for (const day of [...holidays, ...workdays]) expect(day.startsWith(String(year))).toBe(true);
      expect(holidays.filter((day) => workdays.includes(day))).toEqual([]);
      expect(workdays.filter((day) => weekdayOf(day) < 6)).toEqual([]);
    }
  });

  it('knows make-up weekends and days off in the week', () => {
    expect(calendar.isWorking('2026-02-14')).toBe(true);
    expect(calendar.isWorking('2026-02-16')).toBe(false);
    expect(calendar.isWorking('2026-02-07')).toBe(false);
    expect(calendar.isWorking('2026-02-24')).toBe(true);
  });

  it('counts working days over a holiday and its make-up weekend', () => {
    expect(deadline('2025-09-26', 3, 'working', calendar)).toEqual({ date: '2025-09-30', provisional: false });
    expect(deadline('2025-09-30', 3, 'working', calendar)).toEqual({ date: '2025-10-11', provisional: false });
  });

  it('moves the last of calendar days over days off, never the ones before it', () => {
    expect(deadline('2026-02-01', 15, 'calendar', calendar).date).toBe('2026-02-24');
    expect(deadline('2026-01-30', 15, 'calendar', calendar).date).toBe('2026-02-14');
    expect(deadline('2026-01-10', 14, 'calendar', calendar).date).toBe('2026-01-26');
  });

  it('is provisional as soon as it depends on a year nobody has announced', () => {
    expect(deadline('2026-12-28', 3, 'working', calendar)).toEqual({ date: '2026-12-31', provisional: false });
    expect(deadline('2026-12-28', 4, 'working', calendar)).toEqual({ date: '2027-01-01', provisional: true });
    expect(deadline('2027-03-01', 1, 'calendar', calendar).provisional).toBe(true);
  });

  it('ends on a working day with exactly n working days after the first', () => {
    const day = fc.integer({ min: 0, max: 1400 }).map((n) => addDays('2023-01-01', n));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const { date } = deadline(from, n, 'working', calendar);
        let counted = 0;
        for (let d = addDays(from, 1); d <= date; d = addDays(d, 1)) counted += calendar.isWorking(d) ? 1 : 0;
        expect([calendar.isWorking(date), counted]).toEqual([true, n]);
      }),
    );
  });

  it('refuses a calendar that gives a year twice', () => {
    expect(calendarSchema.safeParse({ years: [data.years[0], data.years[0]] }).success).toBe(false);
  });
});
