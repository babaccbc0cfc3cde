import fc from 'fast-check';
import { addDays, calendarSchema, deadline, workingDaysOf } from '.';

/** As announced for 2025 and 2026. */
const data = calendarSchema.parse({
  years: [
    {
      year: 2025,
      source: '国办发明电〔2024〕12号',
      holidays: [
        '2025-01-01',
        '2025-01-28',
        '2025-01-29',
        '2025-01-30',
        '2025-01-31',
        '2025-02-01',
        '2025-02-02',
        '2025-02-03',
        '2025-02-04',
        '2025-04-04',
        '2025-04-05',
        '2025-04-06',
        '2025-05-01',
        '2025-05-02',
        '2025-05-03',
        '2025-05-04',
        '2025-05-05',
        '2025-05-31',
        '2025-06-01',
        '2025-06-02',
        '2025-10-01',
        '2025-10-02',
        '2025-10-03',
        '2025-10-04',
        '2025-10-05',
        '2025-10-06',
        '2025-10-07',
        '2025-10-08',
      ],
      workdays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    },
    {
      year: 2026,
      source: '国办发明电〔2025〕7号',
      holidays: [
        '2026-01-01',
        '2026-01-02',
        '2026-01-03',
        '2026-02-15',
        '2026-02-16',
        '2026-02-17',
        '2026-02-18',
        '2026-02-19',
        '2026-02-20',
        '2026-02-21',
        '2026-02-22',
        '2026-02-23',
        '2026-04-04',
        '2026-04-05',
        '2026-04-06',
        '2026-05-01',
        '2026-05-02',
        '2026-05-03',
        '2026-05-04',
        '2026-05-05',
        '2026-06-19',
        '2026-06-20',
        '2026-06-21',
        '2026-09-25',
        '2026-09-26',
        '2026-09-27',
        '2026-10-01',
        '2026-10-02',
        '2026-10-03',
        '2026-10-04',
        '2026-10-05',
        '2026-10-06',
        '2026-10-07',
      ],
      workdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    },
  ],
});
const calendar = workingDaysOf(data);

describe('working days of the State Council', () => {
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
    const day = fc.integer({ min: 0, max: 600 }).map((n) => addDays('2025-01-01', n));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const { date } = deadline(from, n, 'working', calendar);
        let counted = 0;
        for (let d = addDays(from, 1); d <= date; d = addDays(d, 1)) counted += calendar.isWorking(d) ? 1 : 0;
        expect([calendar.isWorking(date), counted]).toEqual([true, n]);
      }),
    );
  });

  it('comes to an end with the last day there is, though nobody works on it', () => {
    const never = { isWorking: () => false, knows: () => false };
    for (const unit of ['working', 'calendar'] as const)
      expect(deadline('9999-12-30', 3, unit, never)).toEqual({ date: '9999-12-31', provisional: true });
  });

  it('refuses a calendar that gives a year twice', () => {
    expect(calendarSchema.safeParse({ years: [data.years[0], data.years[0]] }).success).toBe(false);
  });
});
