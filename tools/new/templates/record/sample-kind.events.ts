import { z } from 'zod';
import { defineEvents, event } from '@platform/kernel';
import { changeShape, correctable, dateSchema, recordedShape } from '../../events/fields.events';

const contentShape = {
  /** Number of the paper. */
  number: z.string().min(1).optional(),
  published: dateSchema.optional(),
  remark: z.string().optional(),
};

export const sampleKindEvents = defineEvents({
  SampleKindRecorded: event({
    summary: 'A sample kind is recorded.',
    schema: z.strictObject({
      ...recordedShape,
      /** Day of the paper. */
      decidedOn: dateSchema,
      ...contentShape,
    }),
  }),
  SampleKindCorrected: event({
    summary: 'Values of a recorded sample kind are corrected; the old ones stay visible to auditors.',
    schema: z.strictObject({
      ...changeShape,
      partyName: z.string().min(1).optional(),
      decidedOn: dateSchema.optional(),
      ...correctable(contentShape),
    }),
  }),
});
