import { calendarSchema, weekdayOf } from '@platform/calendar';
import file from '../../data/calendar.state-council.json';
import { ruleFileSchema } from './rule-file.rule';

const { years } = calendarSchema.parse(ruleFileSchema.parse(file).content);

describe('the calendar that comes with the product', () => {
  it('announces, for each year, days of that year, none both off and worked, and only weekends to make up', () => {
    expect(years.map((y) => y.year)).toEqual([2023, 2024, 2025, 2026]);
    for (const { year, holidays, workdays } of years) {
      for (const day of [...holidays, ...workdays]) expect(day.startsWith(String(year))).toBe(true);
      expect(holidays.filter((day) => workdays.includes(day))).toEqual([]);
      expect(workdays.filter((day) => weekdayOf(day) < 6)).toEqual([]);
    }
  });
});
