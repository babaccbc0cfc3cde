import { honourKey } from './honour-key.rule';

const uscc = '91371502PDY00001XC';

it('names the stream it has always named', () =>
  expect(honourKey({ uscc, programme: 'mayor-quality-award', round: '第三届' })).toEqual({
    id: 'honour-mayor-quality-award-4f009e653267777afb574f2fac399e4c',
    uscc,
  }));

it('tells apart rounds and products', () => {
  const keys = [{ round: '1' }, { round: '2' }, { product: '1' }].map((more) =>
    honourKey({ uscc, programme: 'a', ...more }),
  );
  expect(new Set(keys.map((k) => JSON.stringify(k))).size).toBe(keys.length);
});

it.each([
  [{ uscc, programme: '市长质量奖' }, 'PROGRAMME_NAME'],
  [{ uscc: '1', programme: 'a' }, 'USCC_LENGTH'],
])('%j: holds what cannot be read', (honoured, code) =>
  expect(honourKey(honoured)).toMatchObject({ refusal: { code, kind: 'invalid' } }),
);
