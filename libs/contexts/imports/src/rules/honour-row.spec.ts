import { exampleReader, inShort } from './examples.rule';

const read = exampleReader('honours', 'honours', {
  programme: '聊城市市长质量奖',
  level: '市级',
  round: '第 五 届',
  name: '聊城昌润食品有限公司',
  uscc: '91371502PDY00001XC',
  product: '面粉',
  authority: '聊城市人民政府',
  number: '聊政字〔2026〕8号',
  givenOn: '2026-03-15',
  status: '授予',
});

it('reads an honour with its round and product', () =>
  expect(inShort(read())).toEqual({
    programme: '聊城市市长质量奖',
    uscc: '91371502PDY00001XC',
    partyName: '聊城昌润食品有限公司',
    givenOn: '2026-03-15',
    round: '五',
    product: '面粉',
    authority: { name: '聊城市人民政府' },
    number: '聊政字〔2026〕8号',
  }));

it('what was only proposed is not entered', () =>
  expect(inShort(read({ status: '拟奖公示' }))).toBe('not-entered NOT_GIVEN_YET 状态'));

it.each([
  [{ status: '撤销' }, 'HONOUR_WITHDRAWN 状态'],
  [{ revokedOn: '2026-05-01' }, 'HONOUR_WITHDRAWN 状态'],
  [{ givenOn: '2026' }, 'DATE_UNREADABLE 授予日期'],
  [{ uscc: '' }, 'NO_CODE 统一社会信用代码'],
])('holds %j', (more, reasons) => expect(inShort(read(more))).toBe(`held ${reasons}`));
