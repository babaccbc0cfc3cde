import { pipeline, Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import { MOST_CELL_CHARACTERS, MOST_COLUMNS, MOST_ROW_CHARACTERS } from '../limits';
import type { Encoding, TableFile, TableRow } from '../table-file';
import { TableProblem } from '../table-problem';
import { decoded, encodingOf } from './decoded';
import { delimiterOf } from './delimiter';

/** @throws TableProblem */
export const openCsv = async (file: string, given?: Encoding): Promise<TableFile> => {
  const encoding = given ?? (await encodingOf(file));
  const delimiter = await delimiterOf(decoded(file, encoding));
  return {
    ...{ format: 'csv', encoding, delimiter, otherSheets: [] },
    rows: () => rowsOf(file, encoding, delimiter),
    close: async () => undefined,
  };
};

/** RFC 4180, and as files are: rows of any width, a quote inside a cell that does not begin with one. */
const OPTIONS = {
  ...{ info: true, relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: true },
  maxRecordSize: MOST_ROW_CHARACTERS,
} as const;

async function* rowsOf(file: string, encoding: Encoding, delimiter: string): AsyncGenerator<TableRow> {
  const parser = parse({ ...OPTIONS, delimiter });
  const source = Readable.from(decoded(file, encoding));
  pipeline(source, parser, () => undefined);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      const row = info.records + info.empty_lines;
      checkSize(record, row);
      if (record.some((cell) => cell.trim() !== '')) yield { row, cells: record.map(asShown) };
    }
  } catch (error) {
    throw error instanceof CsvError ? problemOf(error) : error;
  } finally {
    source.destroy();
  }
}

const checkSize = (record: readonly string[], row: number): void => {
  if (record.length > MOST_COLUMNS) throw new TableProblem('TOO_MANY_COLUMNS', `row ${row}`);
  if (record.some((cell) => cell.length > MOST_CELL_CHARACTERS)) throw new TableProblem('CELL_TOO_LONG', `row ${row}`);
};

/** `="0371"` is how exports keep a spreadsheet from reading digits as a number: the text is what stands in quotes. */
const asShown = (cell: string): string => /^="([^"]*)"$/.exec(cell)?.[1] ?? cell;

const problemOf = (error: CsvError): TableProblem =>
  new TableProblem(error.code === 'CSV_MAX_RECORD_SIZE' ? 'CELL_TOO_LONG' : 'NOT_CSV', `line ${error.lines}`, {
    cause: error,
  });
