import { z } from 'zod';

/** Kind and name of the rule data. */
export const OBJECTION_TERMS = { kind: 'objection-terms', name: 'shandong' } as const;

/**
 * Content of the rule data of kind `objection-terms`: working days to answer an objection on data of one's own, and where
 * another body must help (Shandong Credit Regulation art. 39). The version in force on the day of the objection counts.
 */
export const objectionTermsSchema = z
  .strictObject({ workingDays: z.int().positive(), workingDaysWithHelp: z.int().positive() })
  .refine((terms) => terms.workingDaysWithHelp >= terms.workingDays, 'help of another body never makes it shorter');
export type ObjectionTerms = z.infer<typeof objectionTermsSchema>;
