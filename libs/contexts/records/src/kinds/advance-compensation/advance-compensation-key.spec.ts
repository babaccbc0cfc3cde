import { advanceCompensationKey } from './advance-compensation-key.rule';

const uscc = '91371502PDY00001XC';
const paid = '2026-04-10';

/** Frozen: what stands here names streams that exist. */
it('names the stream it has always named', () =>
  expect(advanceCompensationKey(uscc, { paid, product: '轴承' })).toEqual({
    id: 'advance-compensation-91371502PDY00001XC-021c8895419ec656bc5e48cebe4fb47d',
    uscc,
  }));

it('tells apart firms, days and products', () => {
  const keys = [
    advanceCompensationKey(uscc, { paid, product: '轴承' }),
    advanceCompensationKey(uscc, { paid }),
    advanceCompensationKey(uscc, { paid: '2026-04-11', product: '轴承' }),
    advanceCompensationKey('91371502PDY000028C', { paid, product: '轴承' }),
  ];
  expect(new Set(keys.map(({ id }) => id)).size).toBe(keys.length);
});
