import { capped, leftOutOf } from './bounded.rule';

it('says how many are left out', () => {
  expect(capped([1, 2, 3], 2)).toEqual({ shown: [1, 2], leftOut: 1 });
  expect(capped([1, 2], 2)).toEqual({ shown: [1, 2], leftOut: 0 });
  expect(capped([], 2)).toEqual({ shown: [], leftOut: 0 });
  expect(capped(Array.from({ length: 102 })).leftOut).toBe(2);
});

it('knows from any row how many there are in all', () => {
  expect(leftOutOf([{ total: 5 }, { total: 5 }])).toBe(3);
  expect(leftOutOf([{ total: 1 }])).toBe(0);
  expect(leftOutOf([])).toBe(0);
});
