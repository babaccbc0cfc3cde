import { deskMark, readDeskMark } from './desk-mark.rule';

const at = '2026-06-01T02:03:04.567Z';

it.each([{ fact: { stream: 'records.penalty-A-2026-0a1b', revision: '3' }, at }, { at }])(
  '%j is read as it was made',
  (mark) => expect(readDeskMark(deskMark(mark))).toEqual(mark),
);

it.each([
  '',
  'records.penalty-1@3',
  'records.penalty-1~2026-06-01T02:03:04.567Z',
  '~2026-06-01',
  '~2026-02-30T02:03:04.567Z',
  '~2026-06-01T24:03:04.567Z',
  'records.penalty-1@3~2026-06-01T02:03:04.567Z ',
])('%j is none', (text) => expect(readDeskMark(text)).toBeUndefined());
