import { Query } from '@nestjs/cqrs';
import { z } from 'zod';
import type { Caller } from '@platform/kernel';
import type { Answered } from '@platform/http';
import { leftOutSchema } from '@contexts/disclosure';
import { DEFAULT_SCHEME, gradeShape } from '../get-grade/get-grade.query';

/** Most stretches in an answer: the newest. */
export const MOST_STRETCHES = 500;

export const gradeHistorySchema = z.strictObject({
  uscc: z.string().meta({ description: 'Unified social credit code 统一社会信用代码.', example: '91371502PDY00001XC' }),
  scheme: z.string().meta({ description: 'Grading scheme.', example: DEFAULT_SCHEME }),
  stretches: z
    .array(
      z.strictObject({
        from: z.iso.date().meta({ description: 'First day.', example: '2026-01-10' }),
        until: z.iso
          .date()
          .nullable()
          .meta({ description: 'First day of the next stretch; null = still so today.', example: null }),
        ...gradeShape,
      }),
    )
    .meta({ description: 'Oldest first, without gaps, to today; the newest five hundred.' }),
  stretchesLeftOut: leftOutSchema.meta({
    description: 'How many there are before the first one told; 0 = it begins with the scheme’s first rulebook.',
  }),
});
export type GradeHistoryAnswer = z.infer<typeof gradeHistorySchema>;

/** The grades of one enterprise from the first rulebook to today. */
export class GetGradeHistory extends Query<Answered<GradeHistoryAnswer>> {
  constructor(
    readonly data: { readonly uscc: string; readonly scheme?: string | undefined },
    readonly by: Caller,
  ) {
    super();
  }
}
