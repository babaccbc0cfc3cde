export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** One row as a spreadsheet numbers it, from 1; its cells as the spreadsheet shows them. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A table in a file, read piece by piece: its size costs no memory. */
export interface TableFile {
  readonly format: 'csv' | 'xlsx';
  /** Of a CSV file, as recognised or as told. GB 18030 covers GBK and GB 2312. */
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  /** Of a workbook: the sheet that is read, and those that are not. */
  readonly sheet?: string;
  readonly otherSheets: readonly string[];
  /** Each call reads from the first row; blank rows are left out, but counted. @throws TableProblem */
  rows(): AsyncGenerator<TableRow>;
  close(): Promise<void>;
}
