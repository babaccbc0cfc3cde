import type { TableFile } from '../table-file';
import { TableProblem } from '../table-problem';
import { dateStylesOf } from './dates';
import { PackageParts } from './package-parts';
import { sharedStringsOf } from './shared-strings';
import { sheetListener } from './sheet-rows';
import { shownBy } from './shown';
import { workbookOf } from './workbook';
import { parsed } from './xml';

/** @throws TableProblem */
export const openXlsx = async (file: string, name?: string): Promise<TableFile> => {
  const parts = await PackageParts.open(file);
  try {
    const { sheets, from1904, sharedStrings, styles } = await workbookOf(parts);
    const sheet = sheets.find((one) => (name === undefined ? !one.hidden : one.name === name));
    if (!sheet) throw new TableProblem('NO_SUCH_SHEET');
    const isDate = styles === undefined ? [] : await dateStylesOf(parts, styles);
    const strings = sharedStrings === undefined ? undefined : await sharedStringsOf(parts, sharedStrings);
    const shown = shownBy({
      stringAt: (n) => strings?.at(n),
      isDate: (style) => isDate[style] ?? false,
      from1904,
    });
    return {
      ...{ format: 'xlsx', sheet: sheet.name },
      otherSheets: sheets.filter((one) => one !== sheet).map((one) => one.name),
      rows: () => parsed(parts.read(sheet.part), sheetListener(shown)),
      close: async () => {
        parts.close();
        strings?.close();
      },
    };
  } catch (error) {
    parts.close();
    throw error;
  }
};
