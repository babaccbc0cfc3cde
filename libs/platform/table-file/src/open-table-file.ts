import { open } from 'node:fs/promises';
import { openCsv } from './csv/open-csv';
import type { Encoding, TableFile } from './table-file';
import { TableProblem } from './table-problem';
import { openXlsx } from './xlsx/open-xlsx';

export interface OpenOptions {
  /** Of a CSV file, where what is recognised is wrong. */
  readonly encoding?: Encoding | undefined;
  /** Of a workbook; the first one that is not hidden by default. */
  readonly sheet?: string | undefined;
}

const HEAD_BYTES = 64 * 1024;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

/** Recognises what a file is by its bytes, never by its name. @throws TableProblem */
export const openTableFile = async (file: string, options: OpenOptions = {}): Promise<TableFile> => {
  const head = await headOf(file);
  if (head.length === 0) throw new TableProblem('EMPTY_FILE');
  if (startsWith(head, ZIP)) return openXlsx(file, options.sheet);
  if (startsWith(head, COMPOUND_FILE))
    throw new TableProblem(head.includes(ENCRYPTED_PACKAGE) ? 'ENCRYPTED' : 'OLD_WORKBOOK');
  if (/^\ufeff?\s*</.test(head.toString('utf8', 0, 256))) throw new TableProblem('WEB_PAGE');
  return openCsv(file, options.encoding);
};

const headOf = async (file: string): Promise<Buffer> => {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

const startsWith = (head: Buffer, bytes: readonly number[]): boolean => bytes.every((byte, i) => head[i] === byte);
