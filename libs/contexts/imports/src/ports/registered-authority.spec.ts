import type { QueryBus } from '@nestjs/cqrs';
import { GetAgency, ResolveAgencyName } from '@contexts/agencies';
import { registeredAuthority } from './registered-authority';

const MARKET = '11371500PDY003018C';
const OLD = '11371500PDY0030267';
const FOOD = '11371500PDY003042W';
const market = { field: 'market', from: '2019-01-10' };
const AGENCIES: Record<string, object> = {
  [MARKET]: { fields: [market], heirs: [], confirmsBySecondPerson: true },
  [OLD]: { fields: [{ field: 'market', from: '1997-08-29' }], heirs: [FOOD, MARKET] },
  [FOOD]: { fields: [market, { field: 'agriculture', from: '2019-01-10', until: '2022-01-01' }], heirs: [] },
};
const NAMES: Record<string, readonly string[]> = {
  聊城市市场监督管理局: [MARKET],
  聊城市质监局: [OLD],
  市监局: [MARKET, FOOD],
  聊城市食药监局: [FOOD],
};

const queries = {
  execute: async (query: object) => {
    if (query instanceof ResolveAgencyName) return (NAMES[query.name] ?? []).map((uscc) => ({ uscc }));
    if (query instanceof GetAgency) return AGENCIES[query.uscc];
    throw new Error('no such question');
  },
} as unknown as QueryBus;
const resolve = (authority: { name: string; code?: string | undefined }, on: string) =>
  registeredAuthority(queries, authority, on);
const whyNot = async (name: string, code?: string, on = '2026-05-11') => {
  const resolved = await resolve({ name, code }, on);
  return resolved.ok ? 'resolved' : `${resolved.column ?? 'authority'} ${resolved.code}`;
};

it('finds it by its name on the day, with its one field and the agency in charge today', async () => {
  expect(await resolve({ name: '聊城市质监局' }, '2017-09-04')).toEqual({
    ...{ ok: true, uscc: OLD, field: 'market', inCharge: MARKET },
    confirmsBySecondPerson: true,
  });
});

it('finds it by its code, also under a name nobody registered', async () =>
  expect(await resolve({ name: '市局', code: ' 11371500pdy003018c' }, '2026-05-11')).toMatchObject({ uscc: MARKET }));

it('takes the code to tell which of several is meant', async () =>
  expect(await resolve({ name: '市监局', code: MARKET }, '2026-05-11')).toMatchObject({ ok: true, uscc: MARKET }));

it.each([
  ['市监局', undefined, 'authority AUTHORITY_AMBIGUOUS'],
  ['阳谷局', undefined, 'authority AUTHORITY_NOT_REGISTERED'],
  ['市局', '11371500PDY003050P', 'authorityCode AUTHORITY_NOT_REGISTERED'],
  ['市局', '11371500PDY003018D', 'authorityCode AUTHORITY_CODE_WRONG'],
  ['聊城市质监局', MARKET, 'authorityCode AUTHORITY_CONTRADICTS_CODE'],
])('does not guess: %s %s', async (name, code, why) => expect(await whyNot(name, code)).toBe(why));

it('does not guess which of several fields it was, nor one of another day', async () => {
  const food = { name: '聊城市食药监局' };
  expect(await resolve(food, '2020-01-01')).not.toHaveProperty('field');
  expect(await whyNot(food.name, undefined, '2018-01-01')).toBe('authority AUTHORITY_WITHOUT_FIELD');
  expect(await resolve(food, '2022-01-01')).toMatchObject({ field: 'market' });
});
