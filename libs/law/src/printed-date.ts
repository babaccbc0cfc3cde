import { isDate } from '@platform/calendar';
import { halfWidth, type Unreadable, unreadable } from './text';

export type PrintedDateCode = 'DATE_SERIAL' | 'DATE_UNREADABLE' | 'DATE_DOES_NOT_EXIST';
export type PrintedDate = { readonly ok: true; readonly date: string } | Unreadable<PrintedDateCode>;

const FORMS = [
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:T?0{1,2}:00(?::00(?:\.0+)?)?)?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/**
 * Reads a day as papers and files print it: `2023年11月28日`, `2016-9-27`, `2018/8/17`, `2018.8.17`, `20180817`, also with the
 * midnight a spreadsheet adds. The number a spreadsheet keeps instead of a day (44958) is named, not converted: nobody
 * knows its epoch. Ranges and short years are not read.
 */
export const printedDate = (text: string): PrintedDate => {
  const plain = halfWidth(text).trim().replace(/\s+/g, '');
  const parts = FORMS.map((form) => form.exec(plain)).find((found) => found);
  if (!parts)
    return /^\d{5}(\.\d+)?$/.test(plain)
      ? unreadable(
          'DATE_SERIAL',
          '这是电子表格的日期序号，不是日期，请按日期格式重新导出。',
          'This is the serial number a spreadsheet keeps for a day: export the column as dates.',
        )
      : unreadable('DATE_UNREADABLE', '无法识别的日期。', 'This is not read as a day.');
  const [year, month, dayOfMonth] = parts.slice(1).filter((part) => /^\d+$/.test(part ?? '')) as [
    string,
    string,
    string,
  ];
  const date = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  return isDate(date) ? { ok: true, date } : unreadable('DATE_DOES_NOT_EXIST', '没有这一天。', 'There is no such day.');
};
