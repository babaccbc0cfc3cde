import { unreadable } from '@law';
import { type CheckRow, readCheckRow } from './check-row.rule';
import { type EnterpriseRow, readEnterpriseRow } from './enterprise-row.rule';
import { type HonourRow, readHonourRow } from './honour-row.rule';
import type { TableOf } from './layout.rule';
import { type ListingRow, readListingRow } from './listing-row.rule';
import type { CodesOfNames } from './party-of-row.rule';
import { type PenaltyRow, readPenaltyRow } from './penalty-row.rule';
import type { Recognised } from './recognise.rule';
import { type RowOutcome, RowReading } from './row-reading.rule';

/** What the rows of each kind of table come to. */
export interface Bodies {
  readonly penalties: PenaltyRow;
  readonly enterprises: EnterpriseRow;
  readonly listings: ListingRow;
  readonly honours: HonourRow;
  readonly checks: CheckRow;
}

type Reader<Body> = (row: RowReading, today: string, settled?: CodesOfNames) => RowOutcome<Body>;

const READERS: { readonly [T in TableOf]: Reader<Bodies[T]> } = {
  penalties: readPenaltyRow,
  enterprises: readEnterpriseRow,
  listings: readListingRow,
  honours: readHonourRow,
  checks: readCheckRow,
};

export interface RowShape {
  readonly columns: Recognised['columns'];
  /** Every row has as many cells as the header, as in CSV; in a workbook blank ones at the end are left out. */
  readonly exact: boolean;
}

/** Reads one row of a file whose layout is known. `today` = Shanghai date. */
export const readRow = <T extends TableOf>(
  of: T,
  { columns, exact }: RowShape,
  cells: readonly string[],
  ...[today, settled]: [today: string, settled?: CodesOfNames]
): RowOutcome<Bodies[T]> => {
  const row = new RowReading(columns, cells);
  if (exact ? cells.length !== columns.length : cells.length > columns.length) row.fault('', OTHER_WIDTH);
  return READERS[of](row, today, settled);
};

const OTHER_WIDTH = unreadable(
  'OTHER_WIDTH_THAN_HEADER',
  '单元格数与表头不一致。',
  'It has not as many cells as the header.',
);
