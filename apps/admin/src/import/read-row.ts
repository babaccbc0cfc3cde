import { documentNumber, printedDate } from '@law';
import type { Penalty } from '@contexts/records';
import type { Cells } from './columns';
import { measuresOf } from './measures-of-row';
import { notEntered } from './not-entered';
import { otherCodesOf, personOf, registrationNumberOf } from './persons-and-codes';
import { partyOf } from './party-of-row';
import { faultPersonsIn } from './persons-in-texts';
import { type Reason, RowReading } from './row-reading';

/** The penalty as the row tells it; who decided is still a name, its field of law unknown. */
export type RowPenalty = Omit<Penalty, 'agency' | 'field'>;

export type RowOutcome =
  | {
      readonly outcome: 'ready';
      readonly penalty: RowPenalty;
      /** What the enterprise was registered under before it had a unified code. */
      readonly registrationNumber?: string | undefined;
      readonly authority: { readonly name: string; readonly code?: string | undefined };
      readonly notes: readonly Reason[];
    }
  /** For a person to see: nothing of it is stored. */
  | { readonly outcome: 'held'; readonly reasons: readonly Reason[] }
  /** By law: counted, not stored. */
  | { readonly outcome: 'not-entered'; readonly reasons: readonly Reason[] };

/** Reads one row of the national layout, without guessing. `today` = Shanghai date. */
export const readRow = (cells: Cells, today: string): RowOutcome => {
  const row = new RowReading(cells);
  const excluded = notEntered(row);
  if (excluded) return { outcome: 'not-entered', reasons: [excluded] };
  const party = partyOf(row);
  const number = row.needed('number');
  row.read('number', documentNumber);
  const name = row.needed('authority');
  const decided = dayOf(row, 'decided');
  if (!row.text('decided')) row.needed('decided');
  if (decided && decided > today)
    row.fault('decided', { zh: '决定日期晚于今天。', en: 'The decision lies in the future.' });
  const measures = measuresOf(row);
  faultPersonsIn(row);
  const days = { validUntil: dayOf(row, 'validUntil'), publishedUntil: dayOf(row, 'publishedUntil') };
  if (row.faults.length > 0 || !party || !number || !name || !decided) return { outcome: 'held', reasons: row.faults };
  const code = row.text('authorityCode');
  const penalty: RowPenalty = {
    ...party,
    ...given({
      agencyName: name,
      agencyCodeAsWritten: code,
      otherCodes: otherCodesOf(row),
      representative: personOf(row, 'representative'),
      operator: party.partyCategory === '个体工商户' ? personOf(row, 'operator') : undefined,
      actType: row.text('actType'),
      facts: row.text('facts'),
      legalBasis: row.text('legalBasis'),
      content: row.text('content'),
      licence: row.text('licence'),
      sourceAgency: given({ name: row.text('source'), uscc: row.text('sourceCode') }),
      remark: row.text('remark'),
      ...days,
    }),
    ...measures,
    number,
    dates: { decided },
  };
  const registrationNumber = registrationNumberOf(row, party.uscc);
  return {
    ...{ outcome: 'ready', penalty, authority: { name, ...(code && { code }) }, notes: row.notes },
    ...(registrationNumber !== undefined && { registrationNumber }),
  };
};

const dayOf = (row: RowReading, key: 'decided' | 'validUntil' | 'publishedUntil'): string | undefined =>
  row.read(key, printedDate)?.date;

/** Without the fields that say nothing, and objects without fields. */
const given = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && !(typeof value === 'object' && Object.keys(value as object).length === 0),
    ),
  ) as { [K in keyof T]?: Exclude<T[K], undefined> };
