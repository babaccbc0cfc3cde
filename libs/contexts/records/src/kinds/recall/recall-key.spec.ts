import { recallKey } from './recall-key.rule';

const uscc = '91371502PDY00001XC';
const agency = '11371500PDY009014B';
const of = { uscc, product: '电热水壶', batch: 'SH-2026-02', decidedOn: '2026-05-11' };

/** Frozen: what stands here names streams that exist. */
it('names the stream it has always named', () =>
  expect(recallKey(of, agency)).toEqual({ id: 'recall-11371500PDY009014B-b0c0da012b13dac0c58e77a437a3e11d', uscc }));

it('tells apart agencies, firms, products, batches and days', () => {
  const keys = [
    recallKey(of, agency),
    recallKey(of, '11371502PDY009030X'),
    recallKey({ ...of, uscc: '91371502PDY000028C' }, agency),
    recallKey({ ...of, product: '电饭锅' }, agency),
    recallKey({ ...of, batch: undefined }, agency),
    recallKey({ ...of, decidedOn: '2026-05-12' }, agency),
  ];
  expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(keys.length);
});

it('holds a code that is none', () =>
  expect(recallKey({ ...of, uscc: '1' }, agency)).toMatchObject({
    refusal: { code: 'USCC_LENGTH', kind: 'invalid' },
  }));
