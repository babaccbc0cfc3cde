import fc from 'fast-check';
import { MOST_CELL_CHARACTERS, MOST_COLUMNS, openTableFile } from '../index';
import { fileWith, problemOf, rowsIn } from '../testing/files';

const TEXT = '名称,文号\r\n聊城昌润食品有限公司,聊市监处罚〔2026〕12号\r\n';
const ROWS = [
  { row: 1, cells: ['名称', '文号'] },
  { row: 2, cells: ['聊城昌润食品有限公司', '聊市监处罚〔2026〕12号'] },
];
/** As Chinese spreadsheets save it; made by iconv. */
const GBK = Buffer.from(
  'c3fbb3c62ccec4bac50d0ac1c4b3c7b2fdc8f3cab3c6b7d3d0cfdeb9' +
    'abcbbe2cc1c4cad0bce0b4a6b7a3a1b232303236a1b33132bac50d0a',
  'hex',
);

const encoded = {
  'UTF-8': [Buffer.from(TEXT), 'utf-8'],
  'UTF-8 with a mark': [Buffer.from(`\ufeff${TEXT}`), 'utf-8'],
  'UTF-16, little end first': [Buffer.from(`\ufeff${TEXT}`, 'utf16le'), 'utf-16le'],
  'UTF-16, big end first': [Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16(), 'utf-16be'],
} as const;

it.each(Object.entries(encoded))('reads %s, and says so', async (_, [bytes, encoding]) => {
  const file = await fileWith(bytes);
  expect(await rowsIn(file)).toEqual(ROWS);
  expect(await openTableFile(file)).toMatchObject({ format: 'csv', encoding, delimiter: ',' });
});

it('reads GBK, which GB 18030 covers', async () => {
  const file = await fileWith(GBK);
  expect(await rowsIn(file)).toEqual(ROWS);
  expect(await openTableFile(file)).toMatchObject({ encoding: 'gb18030' });
});

it('can be told the encoding, where what was recognised is wrong', async () => {
  const file = await fileWith(GBK);
  expect(await problemOf(file, { encoding: 'utf-8' })).toBe('ENCODING_WRONG');
});

it('a character that stands across two pieces of the file is read whole', async () => {
  const long = `${'罚'.repeat(20_000)},${'款'.repeat(20_000)}`;
  for (const start of ['', 'a', 'ab']) {
    const cells = `${start}${long}`.split(',');
    expect(await rowsIn(await fileWith(cells.join(',')))).toEqual([{ row: 1, cells }]);
  }
});

it.each([',', '\t', ';', '|'])('finds that cells are separated by %j', async (delimiter) => {
  const rows = [['名称', '文号', '类别'].join(delimiter), ['甲,乙;丙', '"1\t|2"', '罚款;警告'].join(delimiter)];
  const quoted = rows.map((row, i) => (i === 1 && delimiter !== '\t' ? row.replace('甲,乙;丙', '"甲,乙;丙"') : row));
  const [, second] = await rowsIn(await fileWith(quoted.join('\n').replace(/罚款;警告/, '"罚款;警告"')));
  expect(second?.cells).toEqual(['甲,乙;丙', '1\t|2', '罚款;警告']);
});

it('numbers rows as a spreadsheet does: blank ones count, lines inside a cell do not', async () =>
  expect(await rowsIn(await fileWith('a,b\n\n"1\n2",x\n,\n3,y\n'))).toEqual([
    { row: 1, cells: ['a', 'b'] },
    { row: 3, cells: ['1\n2', 'x'] },
    { row: 5, cells: ['3', 'y'] },
  ]));

it('a cell kept from being a number by ="…" is the text in it', async () =>
  expect(await rowsIn(await fileWith('="0371",=A1\n'))).toEqual([{ row: 1, cells: ['0371', '=A1'] }]));

it('a quote inside a cell is one of its characters, and spoils no other row', async () =>
  expect(await rowsIn(await fileWith('a,b\n管径12",3\n"甲"厂,4\n5,6\n'))).toEqual([
    { row: 1, cells: ['a', 'b'] },
    { row: 2, cells: ['管径12"', '3'] },
    { row: 3, cells: ['"甲"厂', '4'] },
    { row: 4, cells: ['5', '6'] },
  ]));

it('refuses what is none, and leaves nothing open', async () => {
  expect(await problemOf(await fileWith(''))).toBe('EMPTY_FILE');
  expect(await problemOf(await fileWith('a,b\n"1,2\n3,4\n'))).toBe('NOT_CSV line 3');
  expect(await problemOf(await fileWith(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])))).toBe('NOT_A_TABLE');
  expect(await problemOf(await fileWith(Buffer.from([0x61, 0xff, 0xff, 0x0a])))).toBe('ENCODING_WRONG');
  expect(await problemOf(await fileWith(Buffer.concat([GBK, Buffer.from([0xb3])])))).toBe('ENCODING_WRONG');
  expect(await problemOf(await fileWith('<html><table><tr><td>1</td></tr></table></html>'))).toBe('WEB_PAGE');
});

it('refuses more columns and longer cells than any layout has, however long they are', async () => {
  const of = (columns: number): string => Array.from({ length: columns }, () => '1').join(',');
  expect(await rowsIn(await fileWith(of(MOST_COLUMNS)))).toHaveLength(1);
  expect(await problemOf(await fileWith(`a\n${of(MOST_COLUMNS + 1)}`))).toBe('TOO_MANY_COLUMNS row 2');
  expect(await rowsIn(await fileWith('罚'.repeat(MOST_CELL_CHARACTERS)))).toHaveLength(1);
  expect(await problemOf(await fileWith(`a\n${'罚'.repeat(MOST_CELL_CHARACTERS + 1)}`))).toBe('CELL_TOO_LONG row 2');
  expect(await problemOf(await fileWith(`a\n"${'x'.repeat(50_000_000)}"`))).toBe('CELL_TOO_LONG line 2');
});

it('whatever is written as RFC 4180 says is read as it was', async () => {
  const cell = fc.string({ unit: fc.constantFrom('罚', '〔', 'a', '1', '"', ',', '\n', ' ', '😀', ';', '\t') });
  const row = fc
    .array(cell, { minLength: 2, maxLength: 5 })
    .filter((cells) => cells.some((text) => text.trim() !== ''));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), fc.boolean(), async (rows, marked) => {
      const header = Array.from({ length: 9 }, (_, i) => `"${i}"`).join(',');
      const lines = rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
      const read = await rowsIn(await fileWith(`${marked ? '\ufeff' : ''}${[header, ...lines].join('\r\n')}`));
      expect(read.slice(1).map(({ cells }) => cells)).toEqual(rows);
    }),
    { numRuns: 60 },
  );
});
