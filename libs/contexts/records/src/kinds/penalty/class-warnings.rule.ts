import { type DatedThresholds, type Field, type ItemClass, type Measure, measuredClass } from '@law';
import type { Warning } from '../../rules/warnings.rule';

export interface ClassedFine {
  readonly measures: readonly Measure[];
  readonly statedClass?: ItemClass | undefined;
  readonly fineFen?: number | undefined;
  readonly field: Field;
  readonly dates: { readonly decided: string };
}

const CLASS_NAMES: Readonly<Record<ItemClass, string>> = { minor: '轻微', general: '一般', serious: '严重' };

/** The agency classes its fine; the registry says where its threshold of that day classes it otherwise (domain.md §4). */
export const classWarnings = (
  { measures, statedClass, fineFen, field, dates }: ClassedFine,
  dated: readonly DatedThresholds[],
): readonly Warning[] => {
  if (!statedClass || !measures.includes('罚款')) return [];
  const measured = measuredClass({ fineFen, field, decidedOn: dates.decided }, dated);
  if (!measured || measured === statedClass) return [];
  const [stated, byAmount] = [CLASS_NAMES[statedClass], CLASS_NAMES[measured]];
  return [
    {
      code: 'CLASS_CONTRADICTS_AMOUNT',
      zh: `填报的失信程度为“${stated}”，按决定之日的罚款分类标准，该金额为“${byAmount}”，请核对。`,
      en: `You state the class ${statedClass}; by the threshold of the day of the decision a fine of this amount is ${measured}. Please check.`,
    },
  ];
};
