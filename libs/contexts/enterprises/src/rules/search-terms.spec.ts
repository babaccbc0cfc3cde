import fc from 'fast-check';
import { regionWords } from '@law';
import { searchOf } from './search-terms.rule';

const REGIONS = ['山东省', '聊城市', '东阿县'].flatMap(regionWords);
const NAME = { whole: '昌润', part: '昌润' };

it.each([
  ['91371502PDY00001XC', { code: '91371502PDY00001XC' }],
  [' ９１３７1502 pdy00001xc ', { code: '91371502PDY00001XC' }],
  ['371500200001239', { code: '371500200001239' }],
  ['３７１５００ 200001239', { code: '371500200001239' }],
  ['PDY00001-X', { code: 'PDY00001X', terms: { whole: 'PDY00001X', part: 'PDY00001X', letters: 'PDY00001X' } }],
  ['昌润', { terms: NAME }],
  ['%昌_润*', { terms: NAME }],
  ['聊城市 昌润（集团）', { terms: { whole: '聊城市昌润集团', part: '昌润', region: '聊城' } }],
  ['山东省东阿县昌润有限公司', { terms: { whole: '山东省东阿县昌润有限公司', part: '昌润', region: '东阿' } }],
  ['有限公司', { terms: { whole: '有限公司', part: '有限公司' } }],
  ['crsp', { terms: { whole: 'CRSP', part: 'CRSP', letters: 'CRSP' } }],
  ['91371502', { terms: { whole: '91371502', part: '91371502' } }],
])('%s is searched as %j', (typed, expected) => expect(searchOf(typed, REGIONS)).toEqual(expected));

it.each([
  ['91371502PDY00001XD', 'USCC_CHECK'],
  ['9137150ZPDY00001XC', 'USCC_SIGN'],
  ['9I371502PDY00001XC', 'USCC_SIGN'],
  ['371502198001010011', 'USCC_AUTHORITY_AND_TYPE'],
  ['371500200001234', 'REGISTRATION_NUMBER_CHECK'],
  ['昌', 'SEARCH_TOO_SHORT'],
  ['昌　 ', 'SEARCH_TOO_SHORT'],
  ['𠮷', 'SEARCH_TOO_SHORT'],
  ['%%__??..', 'SEARCH_TOO_SHORT'],
  ['\u{1f600}\u{1f600}\u{1f600}', 'SEARCH_TOO_SHORT'],
  ['', 'SEARCH_TOO_SHORT'],
])('%s is refused as %s, in Chinese and English', (typed, code) =>
  expect(searchOf(typed, REGIONS)).toMatchObject({
    ok: false,
    code,
    zh: expect.stringMatching(/[\u4e00-\u9fff]/),
    en: expect.stringMatching(/[a-z]/),
  }),
);

it('whatever is typed is searched or refused', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (typed) => {
      const search = searchOf(typed, REGIONS);
      if ('terms' in search && search.terms) expect([...search.terms.part].length).toBeGreaterThanOrEqual(2);
    }),
  ));
