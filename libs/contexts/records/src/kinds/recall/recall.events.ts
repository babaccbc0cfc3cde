import { z } from 'zod';
import { defineEvents, event } from '@platform/kernel';
import { changeShape, correctable, dateSchema, recordedShape } from '../../events/fields.events';

/** Ordered by an agency 责令召回, or begun by the maker itself 主动召回. */
export const RECALLS = ['ordered', 'voluntary'] as const;

const contentShape = {
  /** Number of the order or of the filed plan. */
  number: z.string().min(1).optional(),
  /** Batch or model. */
  batch: z.string().optional(),
  defect: z.string().optional(),
  /** How many pieces are called back. */
  pieces: z.int().positive().optional(),
  /** Trade, code of GB/T 4754. */
  trade: z.string().optional(),
  published: dateSchema.optional(),
  remark: z.string().optional(),
};

export const recallEvents = defineEvents({
  RecallRecorded: event({
    summary: 'The recall of a product (召回), ordered or voluntary, is recorded.',
    schema: z.strictObject({
      ...recordedShape,
      recall: z.enum(RECALLS),
      product: z.string().min(1),
      /** Day of the order, or on which the maker filed its plan. */
      decidedOn: dateSchema,
      ...contentShape,
    }),
  }),
  RecallCorrected: event({
    summary: 'Values of a recorded recall are corrected; the old ones stay visible to auditors.',
    schema: z.strictObject({
      ...changeShape,
      partyName: z.string().min(1).optional(),
      recall: z.enum(RECALLS).optional(),
      product: z.string().min(1).optional(),
      decidedOn: dateSchema.optional(),
      ...correctable(contentShape),
    }),
  }),
  RecallCompleted: event({
    summary: 'A recall is reported complete (召回完成): how many pieces came back, as now known.',
    schema: z.strictObject({
      on: dateSchema,
      /** Pieces taken back, put right or destroyed in all. */
      recalled: z.int().nonnegative(),
      text: z.string().min(1).optional(),
    }),
  }),
});
