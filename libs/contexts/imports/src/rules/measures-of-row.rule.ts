import { amountInCell, type Measure, namedMeasures, unreadable } from '@law';
import { imposesFine, kindsWritten } from './not-entered.rule';
import type { RowReading } from './row-reading.rule';

export interface RowMeasures {
  readonly measures: Measure[];
  /** 处罚类别 as written, where it is more than the measures' names. */
  readonly measuresAsWritten?: string | undefined;
  readonly fineFen?: number | undefined;
  readonly confiscatedFen?: number | undefined;
}

/** Kinds and amounts of a row. Kinds may be missing: what a paper does not tell is not added. */
export const measuresOf = (row: RowReading): RowMeasures => {
  const written = kindsWritten(row);
  const { measures, unknown } = namedMeasures(written);
  const fineFen = amountOf(row, 'fine');
  const confiscatedFen = amountOf(row, 'confiscated');
  if (unknown.length > 0) row.fault('kinds', KIND_UNKNOWN);
  const found = written === '' ? fromAmount(row, fineFen) : [...measures];
  contradictions(row, found, { fineFen, confiscatedFen, isWritten: written !== '' });
  return {
    measures: found,
    ...(written && written !== found.join(';') && { measuresAsWritten: written }),
    ...(fineFen && { fineFen }),
    ...(confiscatedFen && { confiscatedFen }),
  };
};

/** By the column's unit, or the cell's own where it names one, which the report says. */
const amountOf = (row: RowReading, key: 'fine' | 'confiscated'): number | undefined => {
  const column = row.unitOf(key) ?? '元';
  const read = row.read(key, (cell) => amountInCell(cell, column));
  if (read?.unit && read.unit !== column) row.note(key, OWN_UNIT);
  return read?.fen;
};

/** No kind is written, but an amount of a fine is: so there was one. */
const fromAmount = (row: RowReading, fineFen = 0): Measure[] => {
  if (fineFen === 0) return [];
  row.note('kinds', FINE_BY_AMOUNT);
  return ['罚款'];
};

const contradictions = (
  row: RowReading,
  measures: readonly Measure[],
  given: { fineFen?: number | undefined; confiscatedFen?: number | undefined; isWritten: boolean },
): void => {
  const { fineFen = 0, confiscatedFen = 0, isWritten } = given;
  if (!measures.includes('罚款') && (fineFen > 0 || (isWritten && imposesFine(row.text('content') ?? ''))))
    row.fault('kinds', FINE_NOT_AMONG_KINDS);
  if (confiscatedFen > 0 && !measures.some((measure) => measure.startsWith('没收')))
    row.fault('kinds', CONFISCATION_NOT_AMONG_KINDS);
};

const KIND_UNKNOWN = unreadable(
  'KIND_UNKNOWN',
  '有未知的或未分清的处罚类别。',
  'A kind is not known, or bundles several.',
);
const OWN_UNIT = unreadable(
  'AMOUNT_BY_ITS_OWN_UNIT',
  '单元格自带单位，按其单位折算。',
  'The cell names a unit of its own and is read by it.',
);
const FINE_BY_AMOUNT = unreadable(
  'FINE_BY_AMOUNT',
  '未填写；据罚款金额记为罚款。',
  'Empty; a fine by the amount of one.',
);
const FINE_NOT_AMONG_KINDS = unreadable(
  'FINE_NOT_AMONG_KINDS',
  '处罚内容或金额为罚款，类别中没有罚款。',
  'A fine is imposed, and is not among the kinds.',
);
const CONFISCATION_NOT_AMONG_KINDS = unreadable(
  'CONFISCATION_NOT_AMONG_KINDS',
  '有没收金额，类别中没有没收。',
  'An amount is confiscated; the kinds do not name it.',
);
