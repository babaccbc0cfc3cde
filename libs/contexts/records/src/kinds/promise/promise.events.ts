import { z } from 'zod';
import { defineEvents, event } from '@platform/kernel';
import { changeShape, correctable, dateSchema, recordedShape } from '../../events/fields.events';

/** A promise was made by the enterprise, or an agency found it broken. */
export const PROMISES = ['made', 'broken'] as const;

const contentShape = {
  /** Last day of what is promised; absent = without end. */
  until: dateSchema.optional(),
  /** What an agency found of the breach. */
  facts: z.string().optional(),
  remark: z.string().optional(),
};

export const promiseEvents = defineEvents({
  PromiseRecorded: event({
    summary: 'A public promise (公开承诺) is made by an enterprise, or found broken by an agency.',
    schema: z.strictObject({
      ...recordedShape,
      promise: z.enum(PROMISES),
      /** Day on which it was made; of a breach, on which it was found. */
      on: dateSchema,
      /** What is promised; of a breach it stands in the promise, which the breach rests on. */
      content: z.string().optional(),
      ...contentShape,
    }),
  }),
  PromiseCorrected: event({
    summary: 'Values of a recorded promise or breach are corrected; the old ones stay visible to auditors.',
    schema: z.strictObject({
      ...changeShape,
      partyName: z.string().min(1).optional(),
      ...correctable(contentShape),
    }),
  }),
});
