import { exampleReader, inShort } from './examples.rule';

const read = exampleReader('checks', 'spot-checks', {
  product: '小麦粉',
  name: '聊城昌润食品有限公司',
  uscc: '91371502PDY00001XC',
  model: '25kg/袋',
  batch: '2026-01-08',
  result: '不合格',
  failings: '水分',
  institute: '聊城市产品质量监督检验所',
  number: 'WT2026-0108',
  checkedOn: '2026-02-03',
  finalOn: '2026-03-02',
  authority: '聊城市市场监督管理局',
  published: '2026/3/10',
});

it('reads a result that is final', () =>
  expect(inShort(read())).toEqual({
    uscc: '91371502PDY00001XC',
    partyName: '聊城昌润食品有限公司',
    authority: { name: '聊城市市场监督管理局' },
    checkKind: 'spot-check',
    number: 'WT2026-0108',
    checkedOn: '2026-02-03',
    result: 'failed',
    product: '小麦粉',
    batch: '25kg/袋 2026-01-08',
    failings: '水分',
    institute: '聊城市产品质量监督检验所',
    published: '2026-03-10',
    finalOn: '2026-03-02',
  }));

it('a failure of which nobody says since when it is final is recorded, and does not count yet', () => {
  expect(read({ finalOn: '' })).toMatchObject({ outcome: 'ready', notes: [{ code: 'NOT_FINAL_YET' }] });
  expect(read({ finalOn: '', result: '合格' })).toMatchObject({ outcome: 'ready', notes: [] });
});

it.each([
  [{ result: '基本合格' }, 'RESULT_UNCLEAR 抽查结果'],
  [{ result: '' }, 'CELL_EMPTY 抽查结果'],
  [{ number: '' }, 'CELL_EMPTY 报告编号'],
  [{ checkedOn: '2014年2季度' }, 'DATE_UNREADABLE 抽样日期'],
  [{ authority: '/' }, 'CELL_EMPTY 抽查机关'],
])('holds %j', (more, reasons) => expect(inShort(read(more))).toBe(`held ${reasons}`));
