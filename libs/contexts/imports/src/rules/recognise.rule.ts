import { documentNumber, printedDate, type Unreadable, unreadable } from '@law';
import { type Column, comparable, headersOf, type Layout } from './layout.rule';

/** Rows from which the header is taken: titles and notes may stand above it. */
export const ROWS_LOOKED_AT = 20;
/** Fewer names of columns in a row are no header. */
const FEWEST = 3;

export type RecogniseCode =
  | 'LAYOUT_UNKNOWN'
  | 'LAYOUT_UNCLEAR'
  | 'LAYOUT_NAME_UNKNOWN'
  | 'COLUMNS_MISSING'
  | 'COLUMN_TWICE'
  | 'AMOUNT_COLUMN_UNKNOWN';

interface Row {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface Recognised {
  readonly ok: true;
  readonly layout: Layout;
  /** Row of the header; 0 where the columns stand in the order of the layout. */
  readonly header: number;
  /** By position; undefined where the layout has no such column. */
  readonly columns: readonly (Column | undefined)[];
  /** Headers that are not of the layout, or of columns it has no use for. */
  readonly ignored: readonly string[];
}

/** Finds layout and columns from the first rows of a file; `name` overrules the choice. Never by likeness. */
export const recognise = (
  rows: readonly Row[],
  layouts: readonly Layout[],
  name?: string,
): Recognised | Unreadable<RecogniseCode> => {
  const asked = name === undefined ? layouts : layouts.filter((layout) => layout.name === name);
  if (asked.length === 0)
    return unreadable(
      'LAYOUT_NAME_UNKNOWN',
      `没有这种版式：${layouts.map((layout) => layout.name).join('、')}。`,
      `There is no such layout; there are ${layouts.map((layout) => layout.name).join(', ')}.`,
    );
  const found = asked.flatMap((layout) => bestHeader(rows, layout) ?? []);
  if (found.length === 0) return inOrder(rows, asked) ?? unknownLayout;
  const whole = found.filter((one) => missingFrom(one).length === 0);
  const [chosen, ...others] = closest(whole.length > 0 ? whole : found) as [Header, ...Header[]];
  if (whole.length === 0) return columnsMissing(chosen);
  if (others.some(({ layout }) => layout.of !== chosen.layout.of)) return unclear([chosen, ...others]);
  return headerProblem(chosen) ?? recognised(chosen);
};

/** Those of which most columns are there, and of these first the one of which fewest are not. */
const closest = (headers: readonly Header[]): Header[] => {
  const most = Math.max(...headers.map(({ known }) => known));
  return headers
    .filter(({ known }) => known === most)
    .sort((a, b) => a.layout.columns.length - b.layout.columns.length);
};

interface Header {
  readonly layout: Layout;
  readonly header: number;
  readonly cells: readonly string[];
  readonly columns: readonly (Column | undefined)[];
  readonly known: number;
}

const bestHeader = (rows: readonly Row[], layout: Layout): Header | undefined => {
  const byHeader = new Map(layout.columns.flatMap((column) => headersOf(column).map((header) => [header, column])));
  const headers = rows.slice(0, ROWS_LOOKED_AT).map(({ row, cells }): Header => {
    const columns = cells.map((cell) => byHeader.get(comparable(cell)));
    return { layout, header: row, cells, columns, known: new Set(columns.flatMap((column) => column?.key ?? [])).size };
  });
  const most = Math.max(0, ...headers.map(({ known }) => known));
  return most < FEWEST ? undefined : headers.find(({ known }) => known === most);
};

const missingFrom = ({ layout, columns }: Header): string[] => {
  const has = (key: string): boolean => columns.some((column) => column?.key === key);
  const nameOf = (key: string): string => layout.columns.find((column) => column.key === key)?.name ?? key;
  const missing = layout.needed.filter((key) => !has(key)).map(nameOf);
  if (layout.oneOf.length > 0 && !layout.oneOf.some(has)) missing.push(nameOf(layout.oneOf[0] as string));
  return missing;
};

const columnsMissing = (header: Header): Unreadable<RecogniseCode> => {
  const missing = missingFrom(header);
  return unreadable(
    'COLUMNS_MISSING',
    `按“${header.layout.title.zh}”读取，缺少栏目：${missing.join('、')}。`,
    `Read as ${header.layout.name}, columns are missing: ${missing.join(', ')}.`,
  );
};

const unclear = (headers: readonly Header[]): Unreadable<RecogniseCode> => {
  const names = headers.map(({ layout }) => layout.name);
  return unreadable(
    'LAYOUT_UNCLEAR',
    `可能是几种版式（${names.join('、')}），请指明其中一种。`,
    `It may be of several layouts (${names.join(', ')}): say which.`,
  );
};

const headerProblem = ({ cells, columns }: Header): Unreadable<RecogniseCode> | undefined => {
  const keys = columns.flatMap((column) => column?.key ?? []);
  const twice = columns.find((column) => column && keys.indexOf(column.key) !== keys.lastIndexOf(column.key));
  if (twice)
    return unreadable('COLUMN_TWICE', `栏目“${twice.name}”出现两次。`, `The column ${twice.name} stands twice.`);
  const amount = cells.find((header, i) => !columns[i] && header.includes('金额'));
  return amount === undefined
    ? undefined
    : unreadable(
        'AMOUNT_COLUMN_UNKNOWN',
        `金额栏目“${amount}”不属于该版式，单位不明。`,
        `The amount column ${amount} is not of the layout: its unit is not known.`,
      );
};

const recognised = ({ layout, header, cells, columns }: Header): Recognised => ({
  ok: true,
  layout,
  header,
  columns,
  ignored: cells.filter((cell, i) => columns[i]?.kept === false || (!columns[i] && cell.trim() !== '')),
});

const READS = {
  decided: (cell: string) => printedDate(cell).ok,
  number: (cell: string) => documentNumber(cell).ok,
};

const unusedOf = ({ columns }: Layout): string[] =>
  columns.filter(({ kept }) => kept === false).map(({ name }) => name);

/** A file without a header: as wide as the layout, and what stands where a day and a number must be is one. */
const inOrder = ([first]: readonly Row[], layouts: readonly Layout[]): Recognised | undefined => {
  const fitting = layouts.filter(
    ({ columns, inOrder: keys }) =>
      keys.length > 0 &&
      first?.cells.length === columns.length &&
      keys.every((key) => READS[key](first.cells[columns.findIndex((column) => column.key === key)] ?? '')),
  );
  const [layout] = fitting;
  return layout && fitting.length === 1
    ? { ok: true, layout, header: 0, columns: layout.columns, ignored: unusedOf(layout) }
    : undefined;
};

const unknownLayout = unreadable<RecogniseCode>(
  'LAYOUT_UNKNOWN',
  '没有找到可识别的表头，请核对第一行的栏目名称，或指明版式。',
  'No header is recognised: see the names of the columns in the first row, or say which layout it is.',
);
