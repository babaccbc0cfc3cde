import { z } from 'zod';
import { defineEvents, event } from '@platform/kernel';
import { changeShape, correctable, dateSchema, recordedShape } from '../../events/fields.events';

/** The report of a year was filed, or it was missing when it was due. */
export const REPORTS = ['filed', 'late'] as const;
export const reportYear = z.int().min(2000).max(2999);

const contentShape = {
  /** What the enterprise reports of its quality; nobody is named. */
  content: z.string().optional(),
  remark: z.string().optional(),
};

export const qualityReportEvents = defineEvents({
  QualityReportRecorded: event({
    summary:
      'A quality report of a year (企业年度质量报告) is filed by the enterprise, or found missing after it was due.',
    schema: z.strictObject({
      ...recordedShape,
      report: z.enum(REPORTS),
      year: reportYear,
      /** Last day on which it was in time; of a missing one. */
      due: dateSchema.optional(),
      ...contentShape,
    }),
  }),
  QualityReportCorrected: event({
    summary: 'Values of a recorded quality report are corrected; the old ones stay visible to auditors.',
    schema: z.strictObject({
      ...changeShape,
      partyName: z.string().min(1).optional(),
      ...correctable(contentShape),
    }),
  }),
});
