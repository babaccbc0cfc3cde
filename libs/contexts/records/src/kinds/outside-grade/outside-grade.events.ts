import { z } from 'zod';
import { defineEvents, event } from '@platform/kernel';
import { changeShape, correctable, dateSchema, recordedShape } from '../../events/fields.events';

/** What a step of another agency's ladder says of who stands on it. */
export const OUTSIDE_STANDINGS = ['favourable', 'neutral', 'adverse'] as const;

/** Year, month or day: `2025`, `2025-06`, `2025-06-30`. */
export const PERIOD = /^[1-9]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Steps of a scheme from best to worst, and for how long a grade holds. */
export const ladderShape = {
  /** How long a grade holds, from the day it was given; absent = without end. */
  holdsMonths: z.int().positive().optional(),
  steps: z
    .array(
      z.strictObject({
        step: z.string().min(1),
        standing: z.enum(OUTSIDE_STANDINGS),
        /** Its own law makes it public. */
        public: z.boolean(),
      }),
    )
    .min(1),
};

const contentShape = {
  number: z.string().min(1).optional(),
  remark: z.string().optional(),
};

export const outsideGradeEvents = defineEvents({
  OutsideGradeRecorded: event({
    summary: 'A grade that another agency gave by a scheme of its own (tax, customs, environment) is recorded.',
    schema: z.strictObject({
      ...recordedShape,
      scheme: z.string(),
      schemeName: z.string().min(1),
      /** What the grade is about. */
      period: z.string().regex(PERIOD),
      step: z.string().min(1),
      givenOn: dateSchema,
      legalBasis: z.string().min(1),
      /** The ladder of the scheme as it stood on that day: the grade is read by it for good. */
      ladder: z.strictObject(ladderShape),
      ...contentShape,
    }),
  }),
  OutsideGradeCorrected: event({
    summary: 'Values of a recorded outside grade are corrected; the old ones stay visible to auditors.',
    schema: z.strictObject({
      ...changeShape,
      partyName: z.string().min(1).optional(),
      step: z.string().min(1).optional(),
      givenOn: dateSchema.optional(),
      legalBasis: z.string().min(1).optional(),
      ...correctable(contentShape),
    }),
  }),
});
