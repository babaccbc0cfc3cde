import { sectionOf, TITLES } from './sections.rule';

it.each([
  ['penalty', 'penalties'],
  ['check', 'checks'],
  ['honour', 'honours'],
  ['licence', 'others'],
  ['toString', 'others'],
])('a %s stands under %s', (kind, section) => expect(sectionOf({ kind })).toBe(section));

it('an honour that was withdrawn stands among the others', () =>
  expect(sectionOf({ kind: 'honour', withdrawn: { on: '2026-04-08', forFraud: true } })).toBe('others'));

it('no section but that of the serious list bears its name', () =>
  expect(Object.entries(TITLES).flatMap(([section, { zh }]) => (zh.includes('严重') ? section : []))).toEqual([
    'seriousList',
  ]));
