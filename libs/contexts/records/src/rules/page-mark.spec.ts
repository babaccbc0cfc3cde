import { markOf, paperMarkOf, readMark, readPaperMark } from './page-mark.rule';

const id = 'penalty-11371500PDY009014B-2026-0f';
const mark = { recordedAt: '2026-05-12T01:00:00.000000Z', id };
const paper = { decided: '2026-05-12', id };

it('is read back as it was written', () => {
  expect(readMark(markOf(mark))).toEqual(mark);
  expect(readPaperMark(paperMarkOf(paper))).toEqual(paper);
});
it.each([
  '',
  'x',
  '2026-05-12~penalty-1',
  `${markOf(mark)}'`,
  markOf({ ...mark, recordedAt: '2026-02-30T01:00:00.000000Z' }),
])('is not %s', (text) => expect(readMark(text)).toBeUndefined());
it.each(['', 'x', '2026-02-30~penalty-1', '2026-05-12~', markOf(mark)])('no mark of a paper is %s', (text) =>
  expect(readPaperMark(text)).toBeUndefined(),
);
