import { type Deed, namedDeeds } from '@law';

const from = '2026-01-10';
const deeds: Deed[] = [
  { word: 'check.failed', from },
  { word: 'penalty', by: 'class', from },
  { word: 'accident', by: 'level:accident', from, until: '2026-05-01' },
];

it('a deed is called by its word, by its class or by its level, each with its own clock', () =>
  expect(namedDeeds(deeds, 'serious', { accident: '较大' })).toEqual([
    { tag: 'check.failed', from, until: null },
    { tag: 'penalty.serious', from, until: null },
    { tag: 'accident.较大', from, until: '2026-05-01' },
  ]));

it('is none where nobody knows class or level', () =>
  expect(namedDeeds(deeds, null, { other: '较大' }).map(({ tag }) => tag)).toEqual(['check.failed']));
