import { createReadStream } from 'node:fs';
import type { Encoding } from '../table-file';
import { TableProblem } from '../table-problem';

/** The text of a file piece by piece, without a byte order mark. @throws TableProblem */
export async function* decoded(file: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (chunk?: Buffer): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch (error) {
      throw new TableProblem('ENCODING_WRONG', undefined, { cause: error });
    }
  };
  for await (const chunk of createReadStream(file)) {
    const text = decode(chunk as Buffer);
    if (text.includes('\0')) throw new TableProblem('NOT_A_TABLE');
    yield text;
  }
  yield decode();
}

/**
 * Reads the file to its end: UTF-8 with or without a mark, else GB 18030. A text of Chinese characters in one of them is never
 * valid in the other by chance, and ASCII is the same in both. @throws TableProblem
 */
export const encodingOf = async (file: string): Promise<Encoding> => {
  const head = await beginningOf(file);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return (await isAll(file, 'utf-8')) ? 'utf-8' : 'gb18030';
};

const beginningOf = async (file: string): Promise<Buffer> => {
  for await (const chunk of createReadStream(file, { end: 1 })) return chunk as Buffer;
  return Buffer.alloc(0);
};

const isAll = async (file: string, encoding: Encoding): Promise<boolean> => {
  try {
    for await (const text of decoded(file, encoding)) void text;
    return true;
  } catch (error) {
    if (error instanceof TableProblem && error.code === 'ENCODING_WRONG') return false;
    throw error;
  }
};
