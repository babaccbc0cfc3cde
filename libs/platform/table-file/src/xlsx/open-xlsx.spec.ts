import { readFile } from 'node:fs/promises';
import { MOST_COLUMNS, openTableFile } from '../index';
import { fileWith, problemOf, rowsIn, workbook, workbookParts, zipOf } from '../testing/files';

const text = (ref: string, value: string): string => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (ref: string, value: string | number, style = 0): string =>
  `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
const row = (n: number, ...cells: string[]): string => `<row r="${n}">${cells.join('')}</row>`;
const cellsOf = async (...args: Parameters<typeof workbook>): Promise<readonly string[] | undefined> =>
  (await rowsIn(await workbook(...args)))[0]?.cells;

it('reads the first sheet that is not hidden, or the one asked for, and names the others', async () => {
  const file = await workbook({
    rows: row(1, text('A1', '名称')) + row(3, text('B3', '甲')) + row(4, text('A4', ' ')),
  });
  expect(await rowsIn(file)).toEqual([
    { row: 1, cells: ['名称'] },
    { row: 3, cells: ['', '甲'] },
  ]);
  expect(await openTableFile(file)).toMatchObject({ format: 'xlsx', sheet: '处罚', otherSheets: ['字典', '说明'] });
  expect(await rowsIn(file, { sheet: '说明' })).toEqual([{ row: 1, cells: ['别的'] }]);
  expect(await problemOf(file, { sheet: '没有' })).toBe('NO_SUCH_SHEET');
});

it('reads shared strings: rich text in one piece, without how it is read aloud', async () => {
  const strings =
    '<si><t xml:space="preserve"> 甲 &amp; 乙</t></si>' +
    '<si><r><t>聊城</t></r><r><rPr><b/></rPr><t>昌润</t></r><rPh sb="0" eb="1"><t>liao</t></rPh></si><si/>';
  const rows = row(1, ...[1, 0, 2, 1].map((n, i) => `<c r="${'ABCD'[i]}1" t="s"><v>${n}</v></c>`));
  expect(await cellsOf({ rows, strings })).toEqual(['聊城昌润', ' 甲 & 乙', '', '聊城昌润']);
  expect(await problemOf(await workbook({ rows: row(1, '<c r="A1" t="s"><v>3</v></c>'), strings }))).toBe('TORN A1');
});

it('finds each of many shared strings, near and far', async () => {
  const of = (n: number): string => `${n}号`.padEnd(n % 90, '罚');
  const strings = Array.from({ length: 30_000 }, (_, n) => `<si><t>${of(n)}</t></si>`).join('');
  const asked = Array.from({ length: 3_000 }, (_, i) => (i * 7_919) % 30_000);
  const rows = asked.map((n, i) => row(i + 1, `<c r="A${i + 1}" t="s"><v>${n}</v></c>`)).join('');
  const read = await rowsIn(await workbook({ rows, strings }));
  expect(read.map(({ cells }) => cells[0])).toEqual(asked.map(of));
});

it('shows numbers as the spreadsheet does: 15 digits, and what had more is no code any more', async () => {
  const shown = {
    '0.029850000000000002': '0.02985',
    '28510.98': '28510.98',
    '371500200001239': '371500200001239',
    '9.1371502E+17': '9.13715020000000E+17',
    '913715020000000000': '9.13715020000000E+17',
    '-12': '-12',
    '1E-3': '0.001',
  };
  const rows = row(1, ...Object.keys(shown).map((value, i) => number(`${'ABCDEFG'[i]}1`, value)));
  expect(await cellsOf({ rows })).toEqual(Object.values(shown));
});

it('shows a number as a day where its format does', async () => {
  const formats = [
    0,
    14,
    'yyyy"年"m"月"d"日"',
    '0.00" 元"',
    '[$-804]aaaa;@',
    '[Red]0',
    31,
    'yyyy/m/d h:mm',
    '#,##0\\d',
  ];
  const rows = row(1, ...formats.map((_, i) => number(`${'ABCDEFGHI'[i]}1`, i === 7 ? 44958.5 : 44958, i)));
  const day = '2023-02-01';
  expect(await cellsOf({ rows, formats })).toEqual([
    ...['44958', day, day, '44958', '44958', '44958', day, `${day} 12:00:00`, '44958'],
  ]);
  expect(await cellsOf({ rows: row(1, number('A1', 44958 - 1462, 0)), formats: [14], from1904: true })).toEqual([day]);
});

it('the calendar of 1900 has a day too many: before it days are one further, it is none itself', async () => {
  const rows = row(1, ...[1, 59, 60, 61].map((n, i) => number(`${'ABCD'[i]}1`, n)));
  expect(await cellsOf({ rows, formats: [14] })).toEqual(['1900-01-01', '1900-02-28', '60', '1900-03-01']);
});

it('reads cells without places, and names with a prefix', async () => {
  const rows =
    '<x:row xmlns:x="urn:x"><x:c><x:v>1</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c></x:row>';
  expect(await cellsOf({ rows })).toEqual(['1', 'TRUE', '#N/A']);
});

const bad = async (parts: Parameters<typeof workbook>[0]): Promise<string> => problemOf(await workbook(parts));

it('refuses formulas and macros', async () => {
  expect(await bad({ rows: row(1, '<c r="B1"><f>A1*2</f><v>4</v></c>') })).toBe('HAS_FORMULA B1');
  expect(await bad({ more: { 'xl/vbaProject.bin': 'x' } })).toBe('HAS_MACROS');
});

it('refuses more columns and longer cells than any layout has', async () => {
  expect(await bad({ rows: row(1, text('XFD1', '1')) })).toBe('TOO_MANY_COLUMNS row 1');
  const cells = Array.from({ length: MOST_COLUMNS + 1 }, () => '<c><v>1</v></c>');
  expect(await bad({ rows: row(2, ...cells) })).toBe('TOO_MANY_COLUMNS row 2');
  expect(await bad({ rows: row(1, text('A1', '罚'.repeat(50_000))) })).toBe('CELL_TOO_LONG A1');
  expect(await bad({ strings: `<si><t>${'罚'.repeat(50_000)}</t></si>` })).toBe('CELL_TOO_LONG xl/sharedStrings.xml');
});

it('refuses what would unpack to far more than it is', async () => {
  const bomb = Buffer.alloc(64 * 2 ** 20, ' ');
  expect(await bad({ more: { 'xl/other.xml': bomb } })).toBe('UNPACKS_TOO_LARGE');
});

it('refuses what is torn, at whatever place', async () => {
  const whole = await readFile(await workbook({ rows: row(1, text('A1', '名称'), text('B1', '文号')) }));
  for (const part of [0.2, 0.5, 0.9, 0.99])
    expect(await problemOf(await fileWith(whole.subarray(0, whole.length * part)))).toBe('TORN');
  expect(await bad({ rows: '<row r="1"><c r="A1">' })).toBe('TORN');
  expect(await bad({ rows: row(2, text('A2', '1')) + row(1, text('A1', '1')) })).toBe('TORN row 1');
  expect(await bad({ rows: row(1, text('B1', '1'), text('A1', '1')) })).toBe('TORN A1');
});

it('expands no entity of a file’s own, and reads nothing from elsewhere', async () => {
  const evil =
    '<!DOCTYPE sst [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>';
  expect(await bad({ more: { 'xl/sharedStrings.xml': evil } })).toBe('TORN');
});

it('refuses other packages and what is encrypted', async () => {
  expect(await problemOf(await zipOf({ 'a.txt': '1' }))).toBe('NOT_A_TABLE');
  expect(await problemOf(await zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }))).toBe(
    'OLD_WORKBOOK',
  );
  const { 'xl/workbook.xml': _, ...binary } = workbookParts({ more: { 'xl/workbook.bin': 'x' } });
  expect(await problemOf(await zipOf(binary))).toBe('OLD_WORKBOOK');
  const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  expect(await problemOf(await fileWith(compound))).toBe('OLD_WORKBOOK');
  const encrypted = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]);
  expect(await problemOf(await fileWith(encrypted))).toBe('ENCRYPTED');
});
