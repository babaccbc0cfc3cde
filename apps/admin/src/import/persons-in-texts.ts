import { holdsIdentityNumber } from '@law';
import { COLUMNS, type ColumnKey } from './columns';
import type { RowReading } from './row-reading';

/** What tells of a person is sealed before it is kept; the tax number is left out where it is a person's. */
const MAY_HOLD: readonly ColumnKey[] = [
  ...(['representative', 'representativeIdType', 'representativeIdNumber', 'idType', 'idNumber'] as const),
  'tax',
];
const TEXTS = COLUMNS.map(([key]) => key).filter((key) => !MAY_HOLD.includes(key));

/** A person has to take the number of a citizen out of a text: it would be stored and published as it stands. */
export const faultPersonsIn = (row: RowReading): void => {
  for (const key of TEXTS)
    if (holdsIdentityNumber(row.text(key) ?? ''))
      row.fault(key, {
        zh: '含有公民身份号码，请删去后重新导入。',
        en: 'It holds the number of an identity document: take it out and import the row again.',
      });
};
