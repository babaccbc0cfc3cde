import { exampleReader, inShort, penaltyCells, readPenalty, SOLE_TRADER } from './examples.rule';
import { readRow } from './read-row.rule';
import { LAYOUTS } from './layouts.rule';

const NAME = '行政相对人名称';
const CODE = '行政相对人代码_1(统一社会信用代码)';

it.each(['registration', 'organisation', 'tax'] as const)('finds the code in the column %s, and says so', (key) => {
  const read = readPenalty({ uscc: '无', [key]: '91371502pdy00001xc' });
  expect(read).toMatchObject({ outcome: 'ready', notes: [{ code: 'CODE_FROM_ANOTHER_COLUMN' }] });
  expect(inShort(read)).toMatchObject({ uscc: penaltyCells.uscc, otherCodes: { [key]: '91371502pdy00001xc' } });
});

it('leaves out the number of a copy of the licence, and says so', () => {
  const read = readPenalty({ uscc: '91371502PDY00001XC（1-1）' });
  expect(read).toMatchObject({ body: { uscc: penaltyCells.uscc }, notes: [{ code: 'COPY_NUMBER' }] });
});

it.each([
  ['the number of a person', '371502198001010011', 'USCC_'],
  ['none', '', 'NO_CODE'],
  ['empty braces', '{}', 'NO_CODE'],
  ['one that is masked', '91371502PDY*****XC', 'USCC_'],
  ['a mask of 18 signs', '91371502XXXXXXXXXX', 'USCC_'],
  ['19 signs', '91371502PDY00001XCC', 'USCC_'],
  ['an O for a zero', '91371502PDYO0001XC', 'USCC_'],
  ['one that a spreadsheet has spoilt', '9.13715E+17', 'CODE_SPOILT'],
])('holds a code that is %s', (_, uscc, code) =>
  expect(inShort(readPenalty({ uscc }))).toMatch(new RegExp(`^held .*${code}`)),
);

it.each([
  [{ registration: '91371502PDY000028C' }, 'TWO_CODES 行政相对人代码_2(工商注册号)'],
  [{ category: '个体工商户' }, `CODE_CONTRADICTS_PARTY ${CODE}`],
  [{ category: '其他' }, 'CATEGORY_UNKNOWN 行政相对人类别'],
  [{ name: '上海某食品有限公司' }, `NAME_MASKED ${NAME}`],
  [{ name: '' }, `CELL_EMPTY ${NAME}`],
  [{ uscc: SOLE_TRADER, category: '' }, `CODE_CONTRADICTS_PARTY ${CODE}`],
])('holds %j', (more, reasons) => expect(inShort(readPenalty(more))).toBe(`held ${reasons}`));

it('a sole trader is known by its code', () =>
  expect(inShort(readPenalty({ uscc: SOLE_TRADER, category: '', name: '东昌府区昌润面馆' }))).toMatchObject({
    partyCategory: '个体工商户',
  }));

it.each([
  { name: '赵一', representative: '' },
  { name: '欧阳一一', representative: '欧阳一一' },
])('holds a sole trader under its operator’s name (%#), and never repeats it', (names) => {
  const outcome = readPenalty({ uscc: SOLE_TRADER, category: '个体工商户', ...names });
  expect(inShort(outcome)).toBe(`held TRADE_NAME_REQUIRED ${NAME}`);
  expect(JSON.stringify(outcome)).not.toContain(names.name);
});

it('a registration number in a column for either is no code', () => {
  const read = exampleReader('listings', 'listings', { name: '甲公司', uscc: '371500200001239' });
  expect(inShort(read())).toContain('NO_CODE 统一社会信用代码');
});

it('a code that a person has settled for a name is taken, and the report says so', () => {
  const { columns } = LAYOUTS.find(({ name }) => name === 'penalties-2018')!;
  const cells: Record<string, string> = { ...penaltyCells, uscc: '', name: '聊城昌润食品 有限公司' };
  const row = columns.map(({ key }) => cells[key] ?? '');
  const settled = new Map([['聊城昌润食品有限公司', penaltyCells.uscc]]);
  expect(readRow('penalties', { columns, exact: true }, row, '2026-06-01', settled)).toMatchObject({
    body: { uscc: penaltyCells.uscc },
    notes: [{ code: 'CODE_BY_NAME' }],
  });
});
