import { MATCHES, whyFound } from './why-found.rule';

it.each(MATCHES)('says of %s why, in Chinese and English', (by) => {
  const { zh, en } = whyFound(by);
  expect([zh, en]).toEqual([expect.stringMatching(/[\u4e00-\u9fff]/), expect.stringMatching(/[a-z]/)]);
});

it.each([
  [undefined, '名称“昌润面业”含有所查文字', 'its name “昌润面业” holds what was asked for'],
  [{}, '曾用名“昌润面业”含有所查文字', 'its former name “昌润面业” holds what was asked for'],
  [
    { until: '2024-03-01' },
    '曾用名“昌润面业”（2024-03-01起不再使用）含有所查文字',
    'its former name “昌润面业” (until before 2024-03-01) holds what was asked for',
  ],
  [
    { from: '2018-05-02', until: '2024-03-01' },
    '曾用名“昌润面业”（2018-05-02启用，2024-03-01起不再使用）含有所查文字',
    'its former name “昌润面业” (from 2018-05-02 until before 2024-03-01) holds what was asked for',
  ],
])('names the name, a former one with its days: %j', (former, zh, en) =>
  expect(whyFound('name-part', { name: '昌润面业', ...(former && { former }) })).toEqual({ zh, en }),
);

it('says that a name or a code is that of an enterprise it took over from', () => {
  expect(whyFound('name', { name: '昌润面业', predecessor: true })).toEqual({
    zh: '被承继企业名称“昌润面业”与所查文字一致',
    en: 'of one it took over from: its name “昌润面业” is what was asked for',
  });
  expect(whyFound('code', { predecessor: true })).toEqual({
    zh: '被承继企业统一社会信用代码一致',
    en: 'of one it took over from: its unified social credit code',
  });
});
