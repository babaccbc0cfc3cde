import { naturalKey } from '@law';
import { entryExample } from './examples.rule';
import { entryKey } from './list-key.rule';

const AUTHORITY = '11371500PDY009014B';
const keyOf = (more: object = {}, authority = AUTHORITY) =>
  entryKey({ ...entryExample, ...more }, authority, () => '0-1-2');

describe('the natural key of an entry', () => {
  it('is list, authority, number and party, for ever', () => {
    const hash = naturalKey('list-entry', 'serious', AUTHORITY, '聊市监列严字〔2026〕3号', entryExample.uscc);
    expect(keyOf()).toEqual({ id: `entry-serious-${hash}`, uscc: entryExample.uscc });
    expect(hash).toBe('77054837f6ff69b3ea6de636a0284d5b');
  });
  it('is the same however the number and the code are written', () => {
    expect(keyOf({ number: '聊市监列严字[2026]第003号', uscc: ' 91371502pdy00001xc' })).toEqual(keyOf());
  });
  it('differs with each of its parts', () => {
    const others = [
      keyOf({ list: 'watch' }),
      keyOf({}, '11371500PDY009015X'),
      keyOf({ number: '聊市监列严字〔2026〕4号' }),
      keyOf({ uscc: '91371502PDY000028C' }),
    ];
    expect(new Set([keyOf(), ...others].map((key) => JSON.stringify(key))).size).toBe(5);
  });
  it('compares a number that is no 文号 by its signs', () => {
    expect(keyOf({ number: '会议纪要 第3期' })).toEqual(keyOf({ number: '会议纪要第3期' }));
  });
  it('without a number is new with each request', () =>
    expect(keyOf({ number: undefined })).toMatchObject({ id: 'entry-serious-012' }));
  it('needs a right code', () =>
    expect(keyOf({ uscc: '91371502PDY00001XX' })).toMatchObject({ refusal: { code: 'USCC_CHECK' } }));
});
