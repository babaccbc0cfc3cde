import { markOf, readMark } from './page-mark.rule';

const mark = { recordedAt: '2026-05-12T01:00:00.000000Z', id: 'penalty-11371500PDY009014B-2026-0f' };

it('is read back as it was written', () => expect(readMark(markOf(mark))).toEqual(mark));
it.each(['', 'x', '2026-05-12~penalty-1', `${markOf(mark)}'`])('is not %s', (text) =>
  expect(readMark(text)).toBeUndefined(),
);
