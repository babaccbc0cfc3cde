import { z } from 'zod';
import type { CreditItem } from './credit-item';
import { type Field, FIELDS } from './fields';
import { CLASSES, type ItemClass, type Measure } from './measures';

/** Money in fen. A fine of exactly the amount belongs to the heavier class (以上 includes). */
const fineThreshold = z
  .strictObject({
    /** Fields whose fines it measures; absent = every field without a row of its own. */
    fields: z.array(z.enum(FIELDS)).min(1).optional(),
    generalFromFen: z.int().nonnegative(),
    seriousFromFen: z.int().positive(),
  })
  .refine((t) => t.generalFromFen <= t.seriousFromFen, 'a general fine must begin below a serious one');

/** Rule data of kind `thresholds`: which class a fine has whose class the agency did not state. */
export const thresholdsSchema = z.strictObject({ fines: z.array(fineThreshold).min(1) }).refine(({ fines }) => {
  const named = fines.flatMap((f): readonly string[] => f.fields ?? ['*']);
  return new Set(named).size === named.length;
}, 'a field has two thresholds');
export type Thresholds = z.infer<typeof thresholdsSchema>;

/** Thresholds and the Shanghai date from which decisions are measured by them. */
export interface DatedThresholds {
  readonly validFrom: string;
  readonly thresholds: Thresholds;
}

/**
 * The lightest class a kind of penalty can have (NDRC Order 36 of 2026 国家发展改革委令第36号; domain.md §4 and §12). A fine has
 * no floor of its own: its class is stated, or measured.
 */
export const FLOORS: Readonly<Record<Exclude<Measure, '罚款'>, ItemClass>> = {
  警告: 'minor',
  通报批评: 'minor',
  没收违法所得: 'general',
  没收非法财物: 'general',
  暂扣许可证件: 'general',
  降低资质等级: 'serious',
  吊销许可证件: 'serious',
  限制开展生产经营活动: 'serious',
  责令停产停业: 'serious',
  责令关闭: 'serious',
  限制从业: 'serious',
  行政拘留: 'serious',
};

/** The heaviest of the classes; null where there is none. */
export const heaviest = (classes: readonly ItemClass[]): ItemClass | null =>
  [...CLASSES].reverse().find((c) => classes.includes(c)) ?? null;

/**
 * What the thresholds in force on the day of the decision say of a fine; undefined where none was in force, or where the
 * amount is not known.
 */
export const measuredClass = (
  { fineFen, field, decidedOn }: { fineFen: number | undefined; field: Field; decidedOn: string },
  dated: readonly DatedThresholds[],
): ItemClass | undefined => {
  const inForce = dated
    .filter((t) => t.validFrom <= decidedOn)
    .reduce<DatedThresholds | undefined>((a, b) => (a && a.validFrom > b.validFrom ? a : b), undefined);
  const rows = inForce?.thresholds.fines ?? [];
  const row = rows.find((r) => r.fields?.includes(field)) ?? rows.find((r) => !r.fields);
  if (!row || fineFen === undefined) return undefined;
  return fineFen >= row.seriousFromFen ? 'serious' : fineFen >= row.generalFromFen ? 'general' : 'minor';
};

/** What severity is derived from. */
type Classed = Pick<CreditItem, 'measures' | 'fineFen' | 'statedClass' | 'field' | 'dates' | 'reading'>;

const fineClass = ({ statedClass, fineFen, field, dates }: Classed, dated: readonly DatedThresholds[]): ItemClass =>
  statedClass ?? measuredClass({ fineFen, field, decidedOn: dates.decided }, dated) ?? 'general';

/**
 * Severity 严重程度 of an item, derived when read. Of several measures the heaviest counts; where a fine is among them its
 * stated class counts, above the floor of the others; a fine nobody classed is measured by the dated thresholds, and
 * general where they are silent. What orders no measures has the class its kind reads. Null: not adverse, or a rule knows
 * no class (abnormal list, watch list). Whether the item counts at all (pending, annulled) is another question.
 */
export const severityOf = (item: Classed, dated: readonly DatedThresholds[]): ItemClass | null =>
  item.measures
    ? heaviest(item.measures.map((m) => (m === '罚款' ? fineClass(item, dated) : FLOORS[m])))
    : (item.reading.class ?? null);
