import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import { FileProblem, orFileProblem } from '../files/file-problem';
import { type Header, readHeader } from './columns';

/** One row as a spreadsheet numbers it: the header is row 1. */
export interface FileRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** The text of a UTF-8 file with or without BOM, piece by piece. @throws FileProblem where it is in another encoding */
async function* textOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(file)) yield decoder.decode(chunk as Buffer, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return orFileProblem('FILE_NOT_READABLE', file)(error);
    throw new FileProblem(
      'NOT_UTF8',
      '文件不是UTF-8编码的CSV，请另存为“CSV UTF-8（逗号分隔）”后重试。',
      'The file is not CSV in UTF-8: save it as “CSV UTF-8” and try again.',
    );
  }
}

/** The rows of a CSV file (RFC 4180), read piece by piece. @throws FileProblem */
export async function* rowsOf(file: string): AsyncGenerator<FileRow> {
  const parser = parse({ info: true, relaxColumnCount: true, skipEmptyLines: true });
  pipeline(Readable.from(textOf(file)), parser, () => undefined);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>)
      yield { row: info.records + info.empty_lines, cells: record };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new FileProblem(
      'NOT_CSV',
      `第${error.lines}行附近引号或分隔符有误，不是有效的CSV。`,
      `Around line ${error.lines} quotes or separators are wrong: this is no valid CSV.`,
    );
  }
}

export interface Survey {
  readonly header: Header;
  /** Rows below the header, blank ones left out. */
  readonly rows: number;
}

/** Reads the file once to its end, so that nothing is recorded of one that cannot be read. @throws FileProblem */
export const surveyOf = async (file: string): Promise<Survey> => {
  let header: Header | undefined;
  let rows = 0;
  for await (const { cells } of rowsOf(file)) {
    if (!header) header = readHeader(cells);
    else if (!isBlank(cells)) rows++;
  }
  if (!header) throw new FileProblem('EMPTY_FILE', '文件是空的。', 'The file is empty.');
  return { header, rows };
};

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
