import { LAYOUTS } from './layouts.rule';
import { recognise } from './recognise.rule';

const of = (...rows: (readonly string[])[]) => rows.map((cells, i) => ({ row: i + 1, cells }));
const national = LAYOUTS.find(({ name }) => name === 'penalties-2018')!;
const NAMES = national.columns.map(({ name }) => name);
const FEW = ['行政相对人名称', '统一社会信用代码', '行政处罚决定书文号', '处罚决定日期', '处罚机关'];
const code = (rows: Parameters<typeof recognise>[0], name?: string): string => {
  const found = recognise(rows, LAYOUTS, name);
  return found.ok ? found.layout.name : found.code;
};

it('finds the header below titles and notes, and names what it does not use', () => {
  const found = recognise(of(['行政处罚信息表'], ['填报单位：', '某局'], [...FEW, '序号', ''], ['甲']), LAYOUTS);
  expect(found).toMatchObject({ ok: true, header: 3, ignored: ['序号'] });
  expect(found.ok && found.columns.map((column) => column?.key)).toEqual([
    ...['name', 'uscc', 'number', 'decided', 'authority', undefined, undefined],
  ]);
});

it('reads columns in the order of the layout where there is no header', () => {
  const row = NAMES.map(() => '');
  const at = (key: string): number => national.columns.findIndex((column) => column.key === key);
  row[at('decided')] = '2026/5/11';
  row[at('number')] = '聊市监处罚〔2026〕12号';
  expect(recognise(of(row), LAYOUTS)).toMatchObject({ ok: true, layout: { name: 'penalties-2018' }, header: 0 });
  expect(code(of(row.with(at('number'), '12')))).toBe('LAYOUT_UNKNOWN');
  expect(code(of(row.slice(1)))).toBe('LAYOUT_UNKNOWN');
});

it('refuses what it cannot be sure of', () => {
  expect(code(of(['a', 'b'], ['1', '2']))).toBe('LAYOUT_UNKNOWN');
  expect(code([])).toBe('LAYOUT_UNKNOWN');
  expect(code(of(NAMES), 'nobody')).toBe('LAYOUT_NAME_UNKNOWN');
  expect(code(of(FEW.filter((name) => name !== '处罚机关')))).toBe('COLUMNS_MISSING');
  expect(code(of(FEW.filter((name) => name !== '统一社会信用代码')))).toBe('COLUMNS_MISSING');
  expect(code(of([...FEW, '法定代表人', '法定代表人', '违法行为类型']))).toBe('COLUMN_TWICE');
  expect(code(of([...NAMES, '罚款金额（元）']))).toBe('AMOUNT_COLUMN_UNKNOWN');
});

it('a file that may be of several layouts waits to be told which; told, it is that one', () => {
  const listed = ['名单类型', '列入日期', '列入机关', '列入事由', '统一社会信用代码', '企业名称'];
  const honoured = ['奖项名称', '授予日期', '届次', '产品名称'];
  expect(code(of([...listed, ...honoured]))).toBe('LAYOUT_UNCLEAR');
  expect(code(of([...listed, ...honoured]), 'honours')).toBe('honours');
  expect(code(of(NAMES), 'honours')).toBe('LAYOUT_UNKNOWN');
  expect(code(of(honoured), 'honours')).toBe('COLUMNS_MISSING');
});
