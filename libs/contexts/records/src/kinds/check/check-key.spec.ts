import { checkKey } from './check-key.rule';

const uscc = '91371502PDY00001XC';
const agency = '11371500PDY009014B';
const newId = () => '6f1d0f5e-5a0b-5d1f-9f0e-3c7a2b8d4e61';

/** Frozen: what stands here names streams that exist. */
it.each([
  ['聊抽检2026-0312', 'check-11371500PDY009014B-86062b602922951391e01c3a1eca6eb0'],
  [undefined, 'check-11371500PDY009014B-6f1d0f5e5a0b5d1f9f0e3c7a2b8d4e61'],
])('%s names the stream it has always named', (number, id) =>
  expect(checkKey({ uscc, number }, agency, newId)).toEqual({ id, uscc }),
);

it('tells apart agencies', () =>
  expect(checkKey({ uscc, number: '1' }, '11371502PDY009030X', newId)).not.toEqual(
    checkKey({ uscc, number: '1' }, agency, newId),
  ));

it('holds a code that is none', () =>
  expect(checkKey({ uscc: '1', number: '1' }, agency, newId)).toMatchObject({
    refusal: { code: 'USCC_LENGTH', kind: 'invalid' },
  }));
