import { readFile } from 'node:fs/promises';
import { FileProblem, orFileProblem } from './file-problem';

/** The JSON value in a file, UTF-8 with or without BOM. @throws FileProblem that names the place */
export const readJson = async (file: string): Promise<unknown> => {
  const text = decoded(await readFile(file).catch(orFileProblem('FILE_NOT_READABLE', file)));
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const [, line, column] = /line (\d+) column (\d+)/.exec((error as Error).message) ?? [];
    throw new FileProblem(
      'NOT_JSON',
      `文件不是有效的 JSON${line ? `：第 ${line} 行第 ${column} 列有误` : '：内容不完整或为空'}。`,
      `The file is no valid JSON: ${line ? `look at line ${line}, column ${column}` : 'it is empty or ends too early'}.`,
    );
  }
};

const decoded = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileProblem('NOT_UTF8', '文件不是 UTF-8 编码。', 'The file is not in UTF-8.');
  }
};
