import { capped, sectionOf, TITLES } from './sections.rule';

it.each([
  ['penalty', 'penalties'],
  ['check', 'checks'],
  ['honour', 'honours'],
  ['licence', 'others'],
  ['toString', 'others'],
])('a %s stands under %s', (kind, section) => expect(sectionOf(kind)).toBe(section));

it('no section but that of the serious list bears its name', () =>
  expect(Object.entries(TITLES).flatMap(([section, { zh }]) => (zh.includes('严重') ? section : []))).toEqual([
    'seriousList',
  ]));

it('says how many are left out', () => {
  expect(capped([1, 2, 3], 2)).toEqual({ shown: [1, 2], leftOut: 1 });
  expect(capped([1, 2], 2)).toEqual({ shown: [1, 2], leftOut: 0 });
  expect(capped([], 2)).toEqual({ shown: [], leftOut: 0 });
});
