import { z } from 'zod';
import { defineEvents, event } from '@platform/kernel';
import { changeShape, correctable, dateSchema, paperSchema, recordedShape } from '../../events/fields.events';

export const HONOUR_LEVELS = ['county', 'city', 'province', 'state'] as const;
/** Stable name of an award programme, as in its address: lower-case letters, digits and dashes. */
export const PROGRAMME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

const contentShape = {
  /** Number of the awarding paper 表彰文件文号. */
  number: z.string().min(1).optional(),
  trade: z.string().optional(),
  remark: z.string().optional(),
};

export const honourEvents = defineEvents({
  HonourRecorded: event({
    summary: 'An honour or award (荣誉、奖项) given to an enterprise is recorded.',
    schema: z.strictObject({
      ...recordedShape,
      programme: z.string().regex(PROGRAMME),
      /** Name of the programme for people, e.g. 市长质量奖. */
      programmeName: z.string().min(1),
      /** Round 届, not year. */
      round: z.string().min(1).optional(),
      /** Product the honour is for, where it is not for the whole firm. */
      product: z.string().min(1).optional(),
      level: z.enum(HONOUR_LEVELS),
      givenOn: dateSchema,
      ...contentShape,
    }),
  }),
  HonourCorrected: event({
    summary: 'Values of a recorded honour are corrected; the old ones stay visible to auditors.',
    schema: z.strictObject({
      ...changeShape,
      partyName: z.string().min(1).optional(),
      programmeName: z.string().min(1).optional(),
      level: z.enum(HONOUR_LEVELS).optional(),
      givenOn: dateSchema.optional(),
      ...correctable(contentShape),
    }),
  }),
  HonourRevoked: event({
    summary: 'An honour is withdrawn; for fraud this bars its holder from that award programme for life.',
    schema: z.strictObject({ forFraud: z.boolean(), reason: z.string().min(1), paper: paperSchema }),
  }),
  HonourRevocationAnnulled: event({
    summary: 'The withdrawal of an honour is annulled: honour and right to apply are as before.',
    schema: z.strictObject({ ...changeShape, ground: z.enum(['review', 'court', 'authority']) }),
  }),
  AwardBarDecided: event({
    summary: 'The office of an award decides whether a bar passes by a merger whose paper does not say who prevails.',
    schema: z.strictObject({
      /** The enterprise that took over from the holder. */
      heir: z.string().min(1),
      follows: z.boolean(),
      reason: z.string().min(1),
    }),
  }),
});
