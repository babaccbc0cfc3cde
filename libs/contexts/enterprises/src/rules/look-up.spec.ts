import { lookUpOf } from './look-up.rule';

it.each([
  ['91371502PDY00001XC', { code: '91371502PDY00001XC' }],
  [' ９１３７1502 pdy00001xc ', { code: '91371502PDY00001XC' }],
  ['聊城 昌润（集团）', { name: '聊城昌润(集团)' }],
  ['昌润', { name: '昌润' }],
  ['91371502', { name: '91371502' }],
  ['ABCDEFGHIJKLMNOPQR', { name: 'ABCDEFGHIJKLMNOPQR' }],
])('%s is looked up as %j', (typed, expected) => expect(lookUpOf(typed)).toEqual(expected));

it.each([
  ['91371502PDY00001XD', 'USCC_CHECK'],
  ['9137150ZPDY00001XC', 'USCC_SIGN'],
  ['9I371502PDY00001XC', 'USCC_SIGN'],
  ['371502198001010011', 'USCC_AUTHORITY_AND_TYPE'],
  ['昌', 'NAME_PART_TOO_SHORT'],
  ['昌　 ', 'NAME_PART_TOO_SHORT'],
  ['𠮷', 'NAME_PART_TOO_SHORT'],
])('%s is refused as %s, in Chinese and English', (typed, code) =>
  expect(lookUpOf(typed)).toMatchObject({
    ok: false,
    code,
    zh: expect.stringMatching(/[\u4e00-\u9fff]/),
    en: expect.stringMatching(/[a-z]/),
  }),
);
