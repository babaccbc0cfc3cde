import { TokenMint } from '@platform/http-testing';
import { LampBody } from '../../../http-testing/src/lamp.http';
import type { ProblemException } from '../problems/problem-exception';
import { FieldsPipe } from '../problems/fields.pipe';
import { lampRegistry } from '../../../http-testing/src/lamp-registry';

const pipe = new FieldsPipe();
const good = { id: 'a', watts: 40 };

const read = (body: unknown) => pipe.transform(body, { type: 'body', metatype: LampBody, data: undefined });
const faultsOf = async (body: unknown): Promise<readonly { field: string; zh: string; en: string }[]> => {
  try {
    await read(body);
    return [];
  } catch (error) {
    return (error as ProblemException).content.details?.['errors'] as never;
  }
};
const faultyFields = async (more: object) => (await faultsOf({ ...good, ...more })).map(({ field }) => field);

it('takes what is right, tidied', async () =>
  expect(
    await read({
      id: ' a ',
      watts: 40,
      maker: '９１３７１５０２ｐｄｙ 00001XC',
      boughtOn: '2024-02-29',
      litFrom: '23:59',
      spare: false,
      receipt: 'AB'.repeat(32),
      shade: { colour: 'red' },
      shades: [{ colour: 'green', layers: 2 }],
      cleanedOn: ['2026-01-01'],
    }),
  ).toEqual({
    id: 'a',
    watts: 40,
    maker: '91371502PDY00001XC',
    boughtOn: '2024-02-29',
    litFrom: '23:59',
    spare: false,
    receipt: 'ab'.repeat(32),
    shade: { colour: 'red' },
    shades: [{ colour: 'green', layers: 2 }],
    cleanedOn: ['2026-01-01'],
  }));

it.each([
  [{ id: '   ' }, 'id'],
  [{ id: 'x'.repeat(21) }, 'id'],
  [{ id: 'a\u0000' }, 'id'],
  [{ id: '\ud800' }, 'id'],
  [{ id: 7 }, 'id'],
  [{ watts: '40' }, 'watts'],
  [{ watts: 0 }, 'watts'],
  [{ watts: 1001 }, 'watts'],
  [{ watts: 1.5 }, 'watts'],
  [{ watts: null }, 'watts'],
  [{ maker: '91371502PDY0000IXC' }, 'maker'],
  [{ maker: null }, 'maker'],
  [{ boughtOn: '2023-02-29' }, 'boughtOn'],
  [{ litFrom: '24:00' }, 'litFrom'],
  [{ litFrom: '9:30' }, 'litFrom'],
  [{ litFrom: 930 }, 'litFrom'],
  [{ boughtOn: '2023/02/28' }, 'boughtOn'],
  [{ boughtOn: '2023-02-28T00:00:00Z' }, 'boughtOn'],
  [{ spare: 'true' }, 'spare'],
  [{ receipt: 'ab' }, 'receipt'],
  [{ shade: [] }, 'shade'],
  [{ shade: 'red' }, 'shade'],
  [{ shade: { colour: 'blue' } }, 'shade.colour'],
  [{ shades: [{ colour: 'red' }, { colour: 'blue' }] }, 'shades[1].colour'],
  [{ shades: [null] }, 'shades'],
  [{ shades: {} }, 'shades'],
  [{ shades: [{ colour: 'red' }, { colour: 'red' }, { colour: 'red' }] }, 'shades'],
  [{ cleanedOn: ['2026-01-01', '2026-13-01'] }, 'cleanedOn'],
  [{ makers: ['91371502PDY00001XC', '9137'] }, 'makers'],
  [{ more: [] }, 'more'],
  [{ more: null }, 'more'],
  [{ more: { a: [{ b: 'x\u0000' }] } }, 'more'],
  [{ more: { ['\ud800']: 1 } }, 'more'],
  [{ colour: 'red' }, 'colour'],
  [{ shade: { colour: 'red', size: 3 } }, 'shade.size'],
])('refuses %j and names the field', async (more, field) => expect(await faultyFields(more)).toEqual([field]));

it('names every faulty field once, in Chinese and English, without its value', async () => {
  const faults = await faultsOf({ id: 'secret-secret-secret-secret', boughtOn: 'secret' });
  expect(faults.map(({ field }) => field).sort()).toEqual(['boughtOn', 'id', 'watts']);
  for (const { zh, en } of faults) {
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    expect(en).toMatch(/must be/);
  }
  expect(JSON.stringify(faults)).not.toContain('secret');
});

const problemOf = async (more: object) => {
  try {
    return await read({ ...good, ...more });
  } catch (error) {
    return (error as ProblemException).content;
  }
};
const ID = '371502198001010011';

it.each([
  [{ id: ID }, 'id'],
  [{ maker: ID }, 'maker'],
  [{ makers: ['91371502PDY00001XC', ID] }, 'makers'],
  [{ shades: [{ colour: 'red' }], more: { facts: `法定代表人赵一（${ID}）` } }, 'more'],
  [{ more: { [ID]: 1 } }, 'more'],
  [{ more: { deep: [[Number(ID)]] } }, 'more'],
  [{ id: '３７１５０２ 19800101 0011' }, 'id'],
])('refuses the number of a person in the text %j, and does not repeat it', async (more, field) => {
  const problem = await problemOf({ watts: '5', ...more });
  expect(problem).toMatchObject({ status: 422, code: 'IDENTITY_NUMBER_IN_TEXT' });
  expect(JSON.stringify(problem)).not.toMatch(/371502|19800101/);
  const faults = (problem as ProblemException['content']).details?.['errors'];
  expect(faults).toContainEqual(expect.objectContaining({ field, code: 'IDENTITY_NUMBER_IN_TEXT' }));
});

it('takes the number of a person in a field made for it, and codes of digits alone anywhere', async () =>
  expect(
    await read({ ...good, ownersIdNumber: ID, maker: '914403001922038216', more: { of: '914403001922038216' } }),
  ).toMatchObject({ ownersIdNumber: ID, maker: '914403001922038216' }));

it.each([
  [{ maker: '91371502PDY00001XD' }, 422, 'USCC_CHECK', /校验位/],
  [{ maker: '94371502PDY00001XC' }, 422, 'USCC_AUTHORITY_AND_TYPE', /登记管理部门/],
  [{ maker: '91371502PDYO0001XC' }, 422, 'USCC_SIGN', /不含字母O/],
  [{ makers: ['91371502PDY00001XC', '91371502PDY00001XD'] }, 422, 'USCC_CHECK', /第 2 项.*校验位/],
  [{ maker: '91371502PDY00001XD', boughtOn: 'x' }, 400, 'INVALID_FIELDS', /校验位/],
  [{ maker: '9137' }, 400, 'INVALID_FIELDS', /十八位/],
])('says of %j what is wrong with the code: %i %s', async (more, status, code, zh) => {
  expect(await problemOf(more)).toMatchObject({ status, code, zh: expect.stringMatching(zh) });
});

it('reads numbers of a query, and refuses what is none, over HTTP', async () => {
  const mint = await TokenMint.open();
  const registry = await lampRegistry({ issuers: [mint.trusted()] });
  try {
    await registry.engine.caughtUp(10_000);
    expect((await registry.ask('GET', '/v1/lamps?limit=5')).status).toBe(200);
    expect((await registry.ask('GET', '/v1/lamps?limit=five')).json['code']).toBe('INVALID_FIELDS');
    expect((await registry.ask('GET', '/v1/lamps?limit=5&limit=6')).json['code']).toBe('INVALID_FIELDS');
    expect((await registry.ask('GET', '/v1/lamps?other=5')).json['code']).toBe('INVALID_FIELDS');
    const token = await mint.token('bank');
    expect((await registry.ask('GET', '/v1/lamps/of/91371502pdy00001xc', { token })).json).toEqual({
      uscc: '91371502PDY00001XC',
    });
    for (const [given, code] of [
      ['9137', 'INVALID_FIELDS'],
      ['91371502PDY00001XD', 'USCC_CHECK'],
      [ID, 'IDENTITY_NUMBER_IN_TEXT'],
    ])
      expect((await registry.ask('GET', `/v1/lamps/of/${given}`, { token })).json['code']).toBe(code);
  } finally {
    await registry.close();
  }
});
