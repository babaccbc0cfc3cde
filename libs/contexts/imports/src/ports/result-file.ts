import { open } from 'node:fs/promises';
import type { Reason } from '../rules/row-reading.rule';

/** The four outcomes of a row. */
export const ROW_RESULTS = {
  loaded: '已录入',
  known: '已有记录',
  held: '待人工核对',
  'not-entered': '依法不录入',
} as const;
export type RowResult = keyof typeof ROW_RESULTS;

export interface ResultLine {
  /** As a spreadsheet numbers it. */
  readonly row: number;
  readonly result: RowResult;
  readonly reasons: readonly Reason[];
}

const HEADER = ['行号', '结果', '栏目', '原因', 'row result', 'reason', 'code'];
const BOM = '\ufeff';

/**
 * CSV in UTF-8 with BOM, as spreadsheets open it, readable by its owner alone. It repeats no cell of the file.
 * @throws the system's error where it cannot be written
 */
export const openResultFile = async (path: string) => {
  const file = await open(path, 'w', 0o600);
  await file.write(BOM + lineOf(HEADER));
  return {
    /** A line for each reason; none for a row that loaded without a word. */
    write: async ({ row, result, reasons }: ResultLine): Promise<void> => {
      const lines = reasons.map(({ code, column, zh, en }) =>
        lineOf([String(row), ROW_RESULTS[result], column, zh, result, en, code]),
      );
      if (lines.length > 0) await file.write(lines.join(''));
    },
    close: () => file.close(),
  };
};

const lineOf = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;
const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
