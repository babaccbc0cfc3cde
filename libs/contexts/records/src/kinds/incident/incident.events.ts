import { z } from 'zod';
import { defineEvents, event } from '@platform/kernel';
import { changeShape, correctable, dateSchema, momentSchema, recordedShape } from '../../events/fields.events';

/** Accident at work 生产安全事故, accident by the quality of a product or a building 质量安全事故. */
export const ACCIDENTS = ['work-safety', 'quality-safety'] as const;

const count = z.int().nonnegative();
/** What Order 493 measures an accident by (国务院令第493号 art. 3); as far as it is known. */
const harmShape = {
  dead: count,
  badlyHurt: count,
  /** Direct economic loss 直接经济损失, in fen. */
  lossFen: count,
};
export type Harm = { readonly [K in keyof typeof harmShape]: number };

const contentShape = {
  /** When the enterprise first reported it; absent = nobody has told. */
  reported: momentSchema.optional(),
  place: z.string().optional(),
  facts: z.string().optional(),
  product: z.string().optional(),
  /** Trade, code of GB/T 4754. */
  trade: z.string().optional(),
  published: dateSchema.optional(),
  remark: z.string().optional(),
};

const changedHarm = { dead: count.optional(), badlyHurt: count.optional(), lossFen: count.optional() };

export const incidentEvents = defineEvents({
  IncidentRecorded: event({
    summary: 'An accident at an enterprise (事故) is recorded, as first reported.',
    schema: z.strictObject({
      ...recordedShape,
      accident: z.enum(ACCIDENTS),
      occurred: momentSchema,
      ...harmShape,
      ...contentShape,
    }),
  }),
  IncidentCorrected: event({
    summary: 'Values of a recorded accident are corrected; the old ones stay visible to auditors.',
    schema: z.strictObject({
      ...changeShape,
      partyName: z.string().min(1).optional(),
      accident: z.enum(ACCIDENTS).optional(),
      occurred: momentSchema.optional(),
      ...changedHarm,
      ...correctable(contentShape),
    }),
  }),
  IncidentFollowedUp: event({
    summary: 'A follow-up report (续报、补报) tells what an accident has come to: numbers as they now are.',
    schema: z.strictObject({ on: dateSchema, ...changedHarm, text: z.string().min(1).optional() }),
  }),
});
