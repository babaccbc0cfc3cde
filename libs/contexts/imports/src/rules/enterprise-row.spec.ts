import { exampleReader, inShort } from './examples.rule';

const read = exampleReader('enterprises', 'enterprises', {
  name: '聊城颂禾面业有限公司',
  uscc: '91371502PDY000028C',
  registration: '371500200001239',
  formerNames: '聊城颂禾面粉厂；颂禾磨坊、聊城颂禾面业有限公司',
  district: '东昌府区',
  address: '某路1号',
  trade: 'C1311 谷物磨制',
  scale: '小型',
  status: '存续（在营、开业、在册）',
  since: '2018-05-02',
});

it('reads names, district, trade and number', () =>
  expect(inShort(read())).toEqual({
    uscc: '91371502PDY000028C',
    name: '聊城颂禾面业有限公司',
    formerNames: ['聊城颂禾面粉厂', '颂禾磨坊'],
    district: '东昌府区',
    trade: 'C1311',
    registrationNumber: '371500200001239',
  }));

it('a trade in digits gets the letter of its section', () => {
  for (const [digits, trade] of [
    ['1311', 'C1311'],
    ['0111', 'A0111'],
    ['5210', 'F5210'],
    ['4790', 'E4790'],
    ['9710', 'T9710'],
  ] as const)
    expect(inShort(read({ trade: digits }))).toMatchObject({ trade });
});

it('one that is no more says since when', () => {
  expect(inShort(read({ status: '注销', ended: '2026/5/1' }))).toMatchObject({ cancelled: { on: '2026-05-01' } });
  expect(inShort(read({ status: '注销' }))).toBe('held CELL_EMPTY 注销日期');
});

it.each([
  [{ uscc: '' }, 'NO_CODE 统一社会信用代码'],
  [{ uscc: '9.13715E+17' }, 'CODE_SPOILT 统一社会信用代码'],
  [{ name: '' }, 'CELL_EMPTY 企业名称'],
  [{ trade: '面粉' }, 'TRADE_UNREADABLE 行业代码'],
  [{ trade: '9999' }, 'TRADE_UNREADABLE 行业代码'],
  [{ status: '休眠' }, 'STATUS_UNKNOWN 登记状态'],
  [{ status: '注销', ended: '2026-07-01' }, 'DAY_IN_FUTURE 注销日期'],
  [{ address: '联系人371502198001010011' }, 'IDENTITY_NUMBER_IN_TEXT 住所'],
])('holds %j', (more, reasons) => expect(inShort(read(more))).toBe(`held ${reasons}`));
