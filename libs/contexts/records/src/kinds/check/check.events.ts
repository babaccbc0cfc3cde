import { z } from 'zod';
import { defineEvents, event } from '@platform/kernel';
import { changeShape, correctable, dateSchema, recordedShape } from '../../events/fields.events';

/** Inspection 检查, or spot check of a product 监督抽查. */
export const CHECK_KINDS = ['inspection', 'spot-check'] as const;
export const CHECK_RESULTS = ['passed', 'failed'] as const;

const contentShape = {
  product: z.string().optional(),
  /** Batch or model of the sample. */
  batch: z.string().optional(),
  /** Standard checked against. */
  standard: z.string().optional(),
  /** What did not comply 不合格项目. */
  failings: z.string().optional(),
  /** Institute that tested 检验机构. */
  institute: z.string().optional(),
  /** Trade, code of GB/T 4754. */
  trade: z.string().optional(),
  served: dateSchema.optional(),
  published: dateSchema.optional(),
  remark: z.string().optional(),
};

export const checkEvents = defineEvents({
  CheckRecorded: event({
    summary: 'The result of an inspection or of a spot check (监督抽查) is recorded.',
    schema: z.strictObject({
      ...recordedShape,
      checkKind: z.enum(CHECK_KINDS),
      /** Number of the report; absent where the check has none. */
      number: z.string().min(1).optional(),
      /** Day of the inspection or of the sampling. */
      checkedOn: dateSchema,
      result: z.enum(CHECK_RESULTS),
      /** Day the result became final; absent while a re-inspection 复检 may still be asked. */
      finalOn: dateSchema.optional(),
      /** Failed again at the re-check after rectification. */
      again: z.boolean(),
      ...contentShape,
    }),
  }),
  CheckCorrected: event({
    summary: 'Values of a recorded check are corrected; the old ones stay visible to auditors.',
    schema: z.strictObject({
      ...changeShape,
      partyName: z.string().min(1).optional(),
      checkedOn: dateSchema.optional(),
      finalOn: dateSchema.optional(),
      result: z.enum(CHECK_RESULTS).optional(),
      again: z.boolean().optional(),
      ...correctable(contentShape),
    }),
  }),
  CheckBecameFinal: event({
    summary: 'The result of a check became final, as first found or as the re-inspection (复检) found.',
    schema: z.strictObject({ on: dateSchema, result: z.enum(CHECK_RESULTS) }),
  }),
});
