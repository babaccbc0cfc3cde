import { z } from 'zod';
import { FIELDS } from '@law';
import { type Deadline, deadline, isWithin, type WorkingDays } from '@platform/calendar';
import type { CheckItem } from './check-item.rule';
import type { Unread } from '../record.kind';

/** Kind and name of the rule data. */
export const RE_INSPECTIONS = { kind: 're-inspections', name: 'national' } as const;

/**
 * Content of the rule data of kind `re-inspections`: within how many days of receipt a re-inspection 复检 of a failed check can be
 * asked (Product Quality Law art. 15; of food and of farm products by rules of their own). The first row that fits holds.
 */
export const reInspectionsSchema = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        /** Fields of law; absent = all. */
        fields: z.array(z.enum(FIELDS)).min(1).optional(),
        /** How codes of the trade (GB/T 4754) begin; absent = all, and a check that tells no trade. */
        trades: z
          .array(z.string().regex(/^[A-Z]\d{0,4}$/))
          .min(1)
          .optional(),
        days: z.int().positive(),
        unit: z.enum(['working', 'calendar']),
        /** By the day of the result; `until` is not included. */
        from: z.iso.date(),
        until: z.iso.date().optional(),
        source: z.string().min(1),
      }),
    )
    .min(1),
});
export type ReInspections = z.infer<typeof reInspectionsSchema>;

/** What the days depend on. */
type Failed = Pick<Unread<CheckItem>, 'field' | 'dates' | 'result' | 'final'>;

/** Whether a re-inspection can be asked at all: of a failure that is not final. */
export const canBeReInspected = ({ result, final }: Pick<Failed, 'result' | 'final'>): boolean =>
  result === 'failed' && !final;

/**
 * Last day to ask for a re-inspection; undefined where no rule gives one, or before the result was served: its days begin with
 * the receipt.
 */
export const reInspectionUntil = (
  { field, dates: { served, decided } }: Failed,
  trade: string | undefined,
  { rows }: ReInspections,
  workingDays: WorkingDays,
): Deadline | undefined => {
  const row = rows.find(
    ({ fields, trades, from, until }) =>
      (!fields || fields.includes(field)) &&
      (!trades || trades.some((begin) => trade?.startsWith(begin))) &&
      isWithin(decided, from, until),
  );
  return row && served !== undefined ? deadline(served, row.days, row.unit, workingDays) : undefined;
};
