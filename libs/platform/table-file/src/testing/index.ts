import { readFile } from 'node:fs/promises';
import { workbook } from './files';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A workbook with these cells as texts. */
export const workbookBytes = async (rows: readonly (readonly string[])[]): Promise<Buffer> => {
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  return readFile(await workbook({ rows: rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('') }));
};
