import { createHash } from 'node:crypto';
import { openTableFile, type TableFile, type TableRow } from '@platform/table-file';
import { LAYOUTS } from '../rules/layouts.rule';
import type { Layout } from '../rules/layout.rule';
import { readRow } from '../rules/read-row.rule';
import { recognise, type Recognised, ROWS_LOOKED_AT } from '../rules/recognise.rule';
import type { RowOutcome } from '../rules/row-reading.rule';
import { reasonOf } from './held';
import { openResultFile, type ResultLine, type RowResult } from './result-file';
import type { RowLoading } from './row-loading';

export interface FileImport {
  /** Path of the CSV file or workbook. */
  readonly file: string;
  /** Name of the layout, where the one that is recognised is wrong. */
  readonly layout?: string | undefined;
  /** Path of the result file; one that is there is replaced. */
  readonly resultFile: string;
  /** Shanghai date. */
  readonly today: string;
  readonly loadingOf: (layout: Layout) => Pick<RowLoading, 'load'>;
  readonly onProgress: (done: number, rows: number) => void;
}

export type ImportSummary = Readonly<Record<RowResult, number>> & {
  readonly rows: number;
  readonly layout: string;
  /** How the file was read: its kind, encoding or sheet. */
  readonly read: Pick<TableFile, 'format' | 'encoding' | 'sheet' | 'otherSheets'>;
  /** Columns that are not of the layout, or that it has no use for. */
  readonly ignoredColumns: readonly string[];
};

/** Why a file as a whole is not read; nothing of it was recorded. */
export class FileNotImported extends Error {
  override readonly name = 'FileNotImported';
  constructor(
    readonly code: string,
    readonly zh: string,
    readonly en: string,
  ) {
    super(en);
  }
}

/** Rows recorded at a time; their results are written in the order of the file. */
const AT_ONCE = 32;

/**
 * Loads a file of a known layout: each row loads, or is listed in the result file with row, column and reason. What does not
 * load leaves nothing behind; the same file again changes nothing. The file is read to its end first, so that nothing is
 * recorded of one that is torn. @throws FileNotImported, TableProblem
 */
export const importFile = async (job: FileImport): Promise<ImportSummary> => {
  const table = await openTableFile(job.file);
  try {
    const { recognised, rows } = await survey(table, job.layout);
    const counts = await loadRows(job, table, recognised, rows);
    const { format, encoding, sheet, otherSheets } = table;
    const read = { format, otherSheets, ...(encoding && { encoding }), ...(sheet !== undefined && { sheet }) };
    return { ...counts, rows, layout: recognised.layout.name, read, ignoredColumns: recognised.ignored };
  } finally {
    await table.close();
  }
};

const survey = async (table: TableFile, layout?: string): Promise<{ recognised: Recognised; rows: number }> => {
  const first: TableRow[] = [];
  let rows = 0;
  for await (const row of table.rows()) {
    if (rows++ < ROWS_LOOKED_AT) first.push(row);
  }
  if (rows === 0) throw new FileNotImported('EMPTY_FILE', '文件是空的。', 'The file is empty.');
  const recognised = recognise(first, LAYOUTS, layout);
  if (!recognised.ok) throw new FileNotImported(recognised.code, recognised.zh, recognised.en);
  const above = first.filter(({ row }) => row <= recognised.header).length;
  return { recognised, rows: rows - above };
};

const loadRows = async (
  job: FileImport,
  table: TableFile,
  { layout, columns, header }: Recognised,
  rows: number,
): Promise<Record<RowResult, number>> => {
  const counts: Record<RowResult, number> = { loaded: 0, known: 0, held: 0, 'not-entered': 0 };
  const results = await openResultFile(job.resultFile);
  const shape = { columns, exact: table.format === 'csv' };
  const { load } = job.loadingOf(layout);
  let done = 0;
  const settle = async (waiting: Promise<ResultLine>[]): Promise<void> => {
    for (const line of await Promise.all(waiting)) {
      counts[line.result]++;
      await results.write(line);
    }
    done += waiting.length;
    job.onProgress(done, rows);
  };
  try {
    let waiting: Promise<ResultLine>[] = [];
    for await (const { row, cells } of table.rows()) {
      if (row <= header) continue;
      const read = readRow(layout.of, shape, cells, job.today) as RowOutcome<never>;
      waiting.push(resultOf(row, read, (body) => load[layout.of](body, keyOf(layout.of, cells))));
      if (waiting.length === AT_ONCE) await settle(waiting.splice(0));
    }
    await settle(waiting);
  } finally {
    await results.close();
  }
  return counts;
};

const resultOf = async (
  row: number,
  read: RowOutcome<never>,
  record: (body: never) => Promise<{ readonly repeated: boolean }>,
): Promise<ResultLine> => {
  if (read.outcome !== 'ready') return { row, result: read.outcome, reasons: read.reasons };
  try {
    const { repeated } = await record(read.body);
    return { row, result: repeated ? 'known' : 'loaded', reasons: read.notes };
  } catch (error) {
    return { row, result: 'held', reasons: [reasonOf(error)] };
  }
};

/** What names a row that has no natural key: the same content is the same row, in whatever file. */
const keyOf = (of: string, cells: readonly string[]): string =>
  `import ${createHash('sha256')
    .update(JSON.stringify([of, ...cells]))
    .digest('hex')}`;
