import { headersOf, comparable, layoutSchema } from './layout.rule';
import { LAYOUTS } from './layouts.rule';

it.each(LAYOUTS.map((layout) => [layout.name, layout] as const))(
  '%s names each column once, and has those it needs',
  (_, layout) => {
    const headers = layout.columns.flatMap((column) => [...new Set(headersOf(column))]);
    expect(headers.filter((header, i) => headers.indexOf(header) !== i)).toEqual([]);
    const keys = layout.columns.map(({ key }) => key);
    for (const key of [...layout.needed, ...layout.oneOf, ...layout.inOrder]) expect(keys).toContain(key);
  },
);

it('the national layout has 30 columns, that of 2016 26', () =>
  expect(LAYOUTS.slice(0, 3).map(({ columns }) => columns.length)).toEqual([30, 26, 20]));

it('width, blanks, case, brackets and the star of what must be filled in make no other header', () => {
  for (const header of ['罚款金额（万元）', ' 罚款金额(万元)', '*罚款金额【万元】', '罚款金额（万元）（必填）'])
    expect(comparable(header)).toBe('罚款金额(万元)');
  expect(comparable('cf_wsh')).toBe('CF_WSH');
});

it('a layout says where it comes from', () => {
  const { source: _, ...rest } = LAYOUTS[0]!;
  expect(layoutSchema.safeParse(rest).success).toBe(false);
});
