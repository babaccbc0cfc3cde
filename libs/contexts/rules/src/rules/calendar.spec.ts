import { calendarOf } from './calendar.rule';

const version = (of: string, year: number, holidays: string[]) => ({
  version: of,
  content: { years: [{ year, source: '国办发明电', holidays, workdays: [] }] },
});

it('holds the years of all versions, the later version’s word on a year, in whatever order they were adopted', () => {
  const [first, second, third] = [
    version('2026', 2026, ['2026-10-01']),
    version('2026.1', 2026, ['2026-10-02']),
    version('2027', 2027, []),
  ] as const;
  for (const adopted of [
    [first, second, third],
    [third, second, first],
  ])
    expect(calendarOf(adopted).years).toEqual(
      expect.arrayContaining([second.content.years[0], third.content.years[0]]),
    );
  expect(calendarOf([]).years).toEqual([]);
});
