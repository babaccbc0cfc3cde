import { filedKey, lateKey } from './quality-report-key.rule';

const uscc = '91371502PDY00001XC';

/** Frozen: what stands here names streams that exist. */
it('names the streams it has always named', () => {
  expect(filedKey(uscc, 2025)).toEqual({
    id: 'quality-report-91371502PDY00001XC-a600fb7609030122c9d5f1c6e46aade5',
    uscc,
  });
  expect(lateKey({ uscc, year: 2025 })).toEqual({
    id: 'quality-report-91371502PDY00001XC-082778a872505a285bfde83a8bfc1f21',
    uscc,
  });
});

it('tells apart firms, years, and a report from its being missing', () => {
  const other = '91371502PDY000028C';
  const keys = [filedKey(uscc, 2025), filedKey(uscc, 2024), filedKey(other, 2025)];
  const late = [lateKey({ uscc, year: 2025 }), lateKey({ uscc, year: 2024 }), lateKey({ uscc: other, year: 2025 })];
  expect(new Set([...keys, ...late].map((key) => JSON.stringify(key))).size).toBe(6);
});

it('holds a code that is none', () =>
  expect(lateKey({ uscc: '1', year: 2025 })).toMatchObject({ refusal: { code: 'USCC_LENGTH', kind: 'invalid' } }));
