import fc from 'fast-check';
import { addDays, daysBetween, workingDaysOf } from '@platform/calendar';
import calendar from '../../../rules/data/calendar.state-council.json';
import { content as terms } from '../../data/objection-terms.shandong.json';
import { dueOf, isLate } from './case-clock.rule';

const days = workingDaysOf(calendar.content);
const due = (openedOn: string, helped = false) => dueOf({ ground: 'objection', openedOn, helped }, terms, days);

it.each([
  // Spring festival 2026: 15 to 23 February off, Saturdays 14 and 28 February worked.
  ['2026-02-11', '2026-02-14', '2026-02-27'],
  ['2026-02-13', '2026-02-25', '2026-03-02'],
  ['2026-02-18', '2026-02-26', '2026-03-03'],
  // National day 2026: 1 to 7 October off, Saturday 10 October worked.
  ['2026-09-29', '2026-10-09', '2026-10-14'],
  // An ordinary Thursday.
  ['2026-11-19', '2026-11-24', '2026-11-30'],
])('an objection of %s is answered by %s, with help by %s', (openedOn, own, helped) => {
  expect(due(openedOn)).toEqual({ date: own, provisional: false });
  expect(due(openedOn, true)).toEqual({ date: helped, provisional: false });
});

it('beyond the last known calendar the day is provisional', () =>
  expect(due('2026-12-30')).toEqual({ date: '2027-01-04', provisional: true }));

it('a review, a lawsuit and a term nobody adopted have no day', () => {
  for (const ground of ['review', 'lawsuit'] as const)
    expect(dueOf({ ground, openedOn: '2026-06-01', helped: false }, terms, days)).toBeUndefined();
  expect(dueOf({ ground: 'objection', openedOn: '2026-06-01', helped: false }, undefined, days)).toBeUndefined();
});

it('on any day: the answer is due on a working day, with just so many working days after the day of the objection', () => {
  const span = daysBetween('2023-01-01', '2026-12-01');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: span }), fc.boolean(), (n, helped) => {
      const openedOn = addDays('2023-01-01', n);
      const { date } = due(openedOn, helped)!;
      const after = Array.from({ length: daysBetween(openedOn, date) }, (_, i) => addDays(openedOn, i + 1));
      expect(days.isWorking(date)).toBe(true);
      expect(after.filter(days.isWorking)).toHaveLength(helped ? terms.workingDaysWithHelp : terms.workingDays);
      // A later objection is never due earlier, and help never makes it earlier.
      expect(due(addDays(openedOn, 1), helped)!.date >= date).toBe(true);
      expect(due(openedOn, true)!.date >= date).toBe(true);
    }),
  );
});

it('late is what is not answered by its last day, or was answered after it', () => {
  expect(isLate('2026-06-04', undefined, '2026-06-04')).toBe(false);
  expect(isLate('2026-06-04', undefined, '2026-06-05')).toBe(true);
  expect(isLate('2026-06-04', '2026-06-04', '2026-07-01')).toBe(false);
  expect(isLate('2026-06-04', '2026-06-05', '2026-07-01')).toBe(true);
  expect(isLate(undefined, undefined, '2030-01-01')).toBe(false);
});
