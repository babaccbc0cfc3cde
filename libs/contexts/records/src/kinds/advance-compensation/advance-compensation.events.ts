import { z } from 'zod';
import { defineEvents, event } from '@platform/kernel';
import { changeShape, correctable, dateSchema, recordedShape } from '../../events/fields.events';

const contentShape = {
  product: z.string().optional(),
  /** What it was paid for; nobody is named. */
  facts: z.string().optional(),
  remark: z.string().optional(),
};

export const advanceCompensationEvents = defineEvents({
  AdvanceCompensationRecorded: event({
    summary: 'An enterprise tells that it has compensated consumers before its fault was settled (先行赔偿).',
    schema: z.strictObject({
      ...recordedShape,
      paid: dateSchema,
      /** How many were compensated, and with how many fen in all. */
      consumers: z.int().positive(),
      amountFen: z.int().positive(),
      ...contentShape,
    }),
  }),
  AdvanceCompensationCorrected: event({
    summary: 'Values of a recorded advance compensation are corrected; the old ones stay visible to auditors.',
    schema: z.strictObject({
      ...changeShape,
      partyName: z.string().min(1).optional(),
      consumers: z.int().positive().optional(),
      amountFen: z.int().positive().optional(),
      ...correctable(contentShape),
    }),
  }),
});
