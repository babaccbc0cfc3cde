import { z } from 'zod';
import { defineEvents, event, personal } from '@platform/kernel';
import { changeShape, correctable, dateSchema, personSchema, recordedShape } from '../../events/fields.events';

const contentShape = { remark: z.string().optional() };

/** The veto of a chief quality officer 一票否决. */
export const vetoSchema = z.strictObject({
  on: dateSchema,
  product: z.string().min(1),
  reason: z.string().min(1),
  /** The enterprise did what its officer said. */
  followed: z.boolean(),
});

export const qualityOfficerEvents = defineEvents({
  QualityOfficerRecorded: event({
    summary: 'An enterprise tells that it has appointed a chief quality officer (首席质量官).',
    schema: z.strictObject({
      ...recordedShape,
      appointed: dateSchema,
      officer: personal(personSchema),
      ...contentShape,
    }),
  }),
  QualityOfficerCorrected: event({
    summary: 'Values of a recorded appointment are corrected; the old ones stay visible to auditors.',
    schema: z.strictObject({
      ...changeShape,
      partyName: z.string().min(1).optional(),
      officer: personal(personSchema).optional(),
      ...correctable(contentShape),
    }),
  }),
  QualityOfficerVetoed: event({
    summary: 'A chief quality officer vetoed a product (一票否决); it is told whether the enterprise followed.',
    schema: vetoSchema,
  }),
  QualityOfficerDismissed: event({
    summary: 'A chief quality officer has left the office (离任).',
    schema: z.strictObject({ on: dateSchema }),
  }),
});
