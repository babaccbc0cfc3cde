import { caseMarkOf, readCaseMark } from './case-mark.rule';

const key = { itemId: 'penalty-11371500PDY009014B-2026-0f1e', round: 2 };

it('is read as it was written, with a day or without', () => {
  for (const day of ['2026-06-04', 'infinity'])
    expect(readCaseMark(caseMarkOf({ day, ...key }))).toEqual({ day, ...key });
});

it('what was never a mark is none', () => {
  for (const text of ['', '~', '2026-06-04~penalty-x', '2026-02-30~penalty-x.1', 'soon~penalty-x.1', 'infinity~x.1~y'])
    expect(readCaseMark(text)).toBeUndefined();
});
