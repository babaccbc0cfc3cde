import { sectionOf, TITLES } from './sections.rule';

it('a record stands where its kind belongs', () => expect(sectionOf({ section: 'honours' })).toBe('honours'));

it('an honour that was withdrawn stands among the others', () =>
  expect(sectionOf({ section: 'honours', withdrawn: { on: '2026-04-08', forFraud: true } })).toBe('others'));

it('no section but that of the serious list bears its name', () =>
  expect(Object.entries(TITLES).flatMap(([section, { zh }]) => (zh.includes('严重') ? section : []))).toEqual([
    'seriousList',
  ]));
