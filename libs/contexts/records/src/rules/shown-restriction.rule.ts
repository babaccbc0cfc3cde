import { z } from 'zod';
import { type CreditItem, type Origin, originSchema, RESTRICTIONS, restrictionsOf } from '@law';
import { dateSchema } from '../events/fields.events';

/** A restriction that runs, without anything else of the act's record: that may have ended long ago. */
export const restrictionSchema = z.strictObject({
  measures: z.array(z.enum(RESTRICTIONS)).meta({ description: 'Kinds of restriction, lightest first.' }),
  agency: z.strictObject({ uscc: z.string(), name: z.string().meta({ description: 'As in the paper.' }) }),
  since: dateSchema.meta({ description: 'Date of the deciding paper.' }),
  until: dateSchema
    .nullable()
    .meta({ description: 'First day on which it no longer runs; null = without end 无限期.' }),
  disputed: z.boolean().meta({ description: 'The enterprise disputes it 异议.' }),
  origin: originSchema.optional(),
});
export type ShownRestriction = z.infer<typeof restrictionSchema>;

export interface RestrictionRow {
  readonly item: Pick<CreditItem, 'measures' | 'agency' | 'dates' | 'disputed'>;
  readonly agencyName: string;
  readonly until: string | null;
  /** Of what an enterprise took over. */
  readonly origin?: Origin | null | undefined;
}

export const shownRestriction = ({ item, agencyName, until, origin }: RestrictionRow): ShownRestriction => ({
  measures: restrictionsOf(item.measures ?? []),
  agency: { uscc: item.agency, name: agencyName },
  since: item.dates.decided,
  until,
  disputed: item.disputed,
  ...(origin && { origin }),
});
