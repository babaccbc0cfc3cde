import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ZipFile } from 'yazl';
import { openTableFile, type OpenOptions, type TableProblem, type TableRow } from '../index';

const folder = mkdtempSync(path.join(tmpdir(), 'zhixin-table-spec-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

/** A file of the test's own with these bytes. */
export const fileWith = async (bytes: Buffer | string): Promise<string> => {
  const file = path.join(folder, `${++files}`);
  await writeFile(file, bytes);
  return file;
};

export const rowsIn = async (file: string, options?: OpenOptions): Promise<TableRow[]> => {
  const table = await openTableFile(file, options);
  try {
    const rows: TableRow[] = [];
    for await (const row of table.rows()) rows.push(row);
    return rows;
  } finally {
    await table.close();
  }
};

/** The code of the problem a file is refused with, and its place. */
export const problemOf = async (file: string, options?: OpenOptions): Promise<string> => {
  const problem = await rowsIn(file, options).then(
    () => undefined,
    (error: unknown) => error as TableProblem,
  );
  if (!problem?.code) throw problem ?? new Error('it was read');
  return [problem.code, problem.place].filter(Boolean).join(' ');
};

/** The parts of a package by their names, packed. */
export const zipOf = async (parts: Readonly<Record<string, string | Buffer>>): Promise<string> => {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const file = path.join(folder, `${++files}`);
  await once(zip.outputStream.pipe(createWriteStream(file)), 'close');
  return file;
};

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (list: Readonly<Record<string, readonly [kind: string, target: string]>>): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(list)
    .map(([id, [kind, target]]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export interface WorkbookParts {
  /** XML inside `sheetData`. */
  readonly rows?: string;
  /** XML of `si` items. */
  readonly strings?: string;
  /** Number formats of the cell styles 0, 1, …: an id, or a code of its own. */
  readonly formats?: readonly (number | string)[];
  readonly from1904?: boolean;
  readonly more?: Readonly<Record<string, string | Buffer>>;
}

/** The parts of a workbook as spreadsheets write them: a hidden sheet, the sheet of data, another one. */
export const workbookParts = ({
  rows = '',
  strings = '',
  formats = [0],
  from1904,
  more,
}: WorkbookParts): Record<string, string | Buffer> => ({
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  '_rels/.rels': relations({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
  'xl/workbook.xml':
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>` +
    `<sheet name="字典" sheetId="1" state="hidden" r:id="rId1"/><sheet name="处罚" sheetId="2" r:id="rId2"/>` +
    `<sheet name="说明" sheetId="3" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations({
    rId1: ['worksheet', 'worksheets/sheet1.xml'],
    rId2: ['worksheet', '/xl/worksheets/sheet2.xml'],
    rId3: ['sharedStrings', 'sharedStrings.xml'],
    rId4: ['styles', 'styles.xml'],
  }),
  'xl/worksheets/sheet1.xml': sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>别的</t></is></c></row>'),
  'xl/worksheets/sheet2.xml': sheet(rows),
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
  'xl/styles.xml': stylesOf(formats),
  ...more,
});

const sheet = (rows: string): string => `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;

const stylesOf = (formats: readonly (number | string)[]): string => {
  const idOf = (format: number | string, i: number): number => (typeof format === 'number' ? format : 164 + i);
  const own = formats.map((format, i) =>
    typeof format === 'string'
      ? `<numFmt numFmtId="${164 + i}" formatCode="${format.replaceAll('"', '&quot;')}"/>`
      : '',
  );
  const styles = formats.map((format, i) => `<xf numFmtId="${idOf(format, i)}"/>`).join('');
  return (
    `<styleSheet xmlns="${MAIN}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
    `<cellXfs>${styles}</cellXfs></styleSheet>`
  );
};

export const workbook = (parts: WorkbookParts): Promise<string> => zipOf(workbookParts(parts));
