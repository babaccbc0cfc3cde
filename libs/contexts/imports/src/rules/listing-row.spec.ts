import { exampleReader, inShort } from './examples.rule';

const read = exampleReader('listings', 'listings', {
  list: '市场监督管理严重违法失信名单',
  name: '聊城昌润食品有限公司',
  uscc: '91371502PDY00001XC',
  representative: '赵一',
  number: '聊市监列字〔2026〕3号',
  listedOn: '2026年4月1日',
  authority: '聊城市市场监督管理局',
  grounds: '生产销售不合格食品，受到较重行政处罚',
  legalBasis: '《市场监督管理严重违法失信名单管理办法》第五条',
  published: '2026-04-10',
});

it('reads an entry on the serious list with its representative', () =>
  expect(inShort(read())).toEqual({
    list: 'serious',
    uscc: '91371502PDY00001XC',
    partyName: '聊城昌润食品有限公司',
    authority: { name: '聊城市市场监督管理局' },
    number: '聊市监列字〔2026〕3号',
    listedOn: '2026-04-01',
    grounds: '生产销售不合格食品，受到较重行政处罚',
    legalBasis: '《市场监督管理严重违法失信名单管理办法》第五条',
    published: '2026-04-10',
    representative: { name: '赵一' },
  }));

it('other lists name no person; the watch list needs no legal basis', () => {
  expect(inShort(read({ list: '经营异常名录' }))).not.toHaveProperty('representative');
  expect(inShort(read({ list: '重点关注（监管名录）', legalBasis: '' }))).toMatchObject({ list: 'watch' });
});

it('one that was taken off says when and why; a day to come is none yet', () => {
  expect(inShort(read({ removedOn: '2026-05-20', removedWhy: '已履行义务' }))).toMatchObject({
    removed: { on: '2026-05-20', reason: '已履行义务' },
  });
  expect(inShort(read({ removedOn: '2029-04-01' }))).not.toHaveProperty('removed');
  expect(inShort(read({ removedOn: '2026-05-20' }))).toBe('held CELL_EMPTY 移出事由');
});

it.each([
  [{ list: '产品质量监督抽查“黑名单”' }, 'LIST_UNKNOWN 名单类型'],
  [{ list: '' }, 'CELL_EMPTY 名单类型'],
  [{ list: '严重违法失信名单、经营异常名录' }, 'LIST_UNKNOWN 名单类型'],
  [{ legalBasis: '/' }, 'LEGAL_BASIS_REQUIRED 列入依据'],
  [{ listedOn: '' }, 'CELL_EMPTY 列入日期'],
  [{ listedOn: '2026-06-02' }, 'DAY_IN_FUTURE 列入日期'],
  [{ uscc: '371500200001239' }, 'NO_CODE 统一社会信用代码'],
  [{ grounds: '法定代表人371502198001010011' }, 'IDENTITY_NUMBER_IN_TEXT 列入事由'],
])('holds %j', (more, reasons) => expect(inShort(read(more))).toBe(`held ${reasons}`));
