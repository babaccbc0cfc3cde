import { outsideGradeKey } from './outside-grade-key.rule';

const uscc = '91371502PDY00001XC';
const agency = '11371500PDY009014B';
const of = { uscc, scheme: 'tax-credit', period: '2025' };

/** Frozen: what stands here names streams that exist. */
it('names the stream it has always named', () =>
  expect(outsideGradeKey(of, agency)).toEqual({
    id: 'outside-grade-11371500PDY009014B-bc92f85332d4e9d67e5bab7fcb552104',
    uscc,
  }));

it('tells apart agencies, firms, schemes and periods', () => {
  const keys = [
    outsideGradeKey(of, agency),
    outsideGradeKey(of, '11371502PDY009030X'),
    outsideGradeKey({ ...of, uscc: '91371502PDY000028C' }, agency),
    outsideGradeKey({ ...of, scheme: 'customs-credit' }, agency),
    outsideGradeKey({ ...of, period: '2024' }, agency),
  ];
  expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(keys.length);
});

it('holds a code that is none', () =>
  expect(outsideGradeKey({ ...of, uscc: '1' }, agency)).toMatchObject({ refusal: { code: 'USCC_LENGTH' } }));
