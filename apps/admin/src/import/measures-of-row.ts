import { type Measure, namedMeasures, wanYuanToFen } from '@law';
import { imposesFine } from './not-entered';
import type { RowReading } from './row-reading';

export interface RowMeasures {
  readonly measures: Measure[];
  /** 处罚类别 as written, where it is more than the measures' names. */
  readonly measuresAsWritten?: string | undefined;
  readonly fineFen?: number | undefined;
  readonly confiscatedFen?: number | undefined;
}

/** Kinds and amounts of a row. Kinds may be missing: what a paper does not tell is not added. */
export const measuresOf = (row: RowReading): RowMeasures => {
  const written = row.text('kinds');
  const { measures, unknown } = namedMeasures(written ?? '');
  const fineFen = row.read('fine', wanYuanToFen)?.fen;
  const confiscatedFen = row.read('confiscated', wanYuanToFen)?.fen;
  if (unknown.length > 0)
    row.fault('kinds', { zh: '有未知的或未分清的处罚类别。', en: 'A kind is not known, or bundles several.' });
  const found = written === undefined ? fromAmount(row, fineFen) : [...measures];
  contradictions(row, found, { fineFen, confiscatedFen, isWritten: written !== undefined });
  return {
    measures: found,
    ...(written && written !== found.join(';') && { measuresAsWritten: written }),
    ...(fineFen && { fineFen }),
    ...(confiscatedFen && { confiscatedFen }),
  };
};

/** No kind is written, but an amount of a fine is: so there was one. */
const fromAmount = (row: RowReading, fineFen = 0): Measure[] => {
  if (fineFen === 0) return [];
  row.note('kinds', { zh: '未填写；据罚款金额记为罚款。', en: 'Empty; a fine by the amount of one.' });
  return ['罚款'];
};

const contradictions = (
  row: RowReading,
  measures: readonly Measure[],
  given: { fineFen?: number | undefined; confiscatedFen?: number | undefined; isWritten: boolean },
): void => {
  const { fineFen = 0, confiscatedFen = 0, isWritten } = given;
  if (!measures.includes('罚款') && (fineFen > 0 || (isWritten && imposesFine(row.text('content') ?? ''))))
    row.fault('kinds', {
      zh: '处罚内容或金额为罚款，类别中没有罚款。',
      en: 'A fine is imposed, and is not among the kinds.',
    });
  if (confiscatedFen > 0 && !measures.some((measure) => measure.startsWith('没收')))
    row.fault('kinds', {
      zh: '有没收金额，类别中没有没收。',
      en: 'An amount is confiscated; the kinds do not name it.',
    });
};
