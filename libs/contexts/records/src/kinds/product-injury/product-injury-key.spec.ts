import { productInjuryKey } from './product-injury-key.rule';

const uscc = '91371502PDY00001XC';
const agency = '11371500PDY009014B';
const of = { uscc, hospital: '聊城市某某医院（演示）', number: '伤监2026-0031' };

/** Frozen: what stands here names streams that exist. */
it('names the stream it has always named', () =>
  expect(productInjuryKey(of, agency)).toEqual({
    id: 'product-injury-11371500PDY009014B-aa107675883d52b796974ba462555f50',
    uscc,
  }));

it('tells apart agencies, firms, hospitals and reports', () => {
  const keys = [
    productInjuryKey(of, agency),
    productInjuryKey(of, '11371502PDY009030X'),
    productInjuryKey({ ...of, uscc: '91371502PDY000028C' }, agency),
    productInjuryKey({ ...of, hospital: '临清市某某医院（演示）' }, agency),
    productInjuryKey({ ...of, number: '伤监2026-0032' }, agency),
  ];
  expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(keys.length);
});

it('holds a code that is none', () =>
  expect(productInjuryKey({ ...of, uscc: '1' }, agency)).toMatchObject({ refusal: { code: 'USCC_LENGTH' } }));
