import { Query } from '@nestjs/cqrs';
import { z } from 'zod';
import { originSchema } from '@law';
import type { Caller } from '@platform/kernel';
import type { Answered } from '@platform/http';
import { leftOutSchema } from '@contexts/disclosure';

export const DEFAULT_SCHEME = 'city';

/** What a reader is told about a grade. */
export const gradeShape = {
  state: z.enum(['rated', 'not-rated', 'not-disclosed']).meta({
    description:
      'rated; not-rated 未评: no positive evidence in the period; not-disclosed: this reader is told the good grades only.',
    example: 'rated',
  }),
  grade: z.string().nullable().meta({ description: 'Grade of the scheme’s ladder; null unless rated.', example: 'B' }),
  scoreHundredths: z.int().nullable().meta({
    description: 'Score in hundredths of points, at most 10000; null where there is none to tell.',
    example: 8500,
  }),
  computedAtStart: z.boolean().meta({
    description: 'The day lies before the scheme’s adoption: nobody was told this grade then.',
    example: false,
  }),
  rulebook: z.string().nullable().meta({ description: 'Version of the rulebook it was graded by.', example: '1' }),
};

export const reasonSchema = z.strictObject({
  record: z.string().meta({ description: 'Id of the record.', example: 'penalty-113715000000000000-2026-0a1b2c3d' }),
  title: z.string().meta({ description: 'Short title of the record.', example: '行政处罚：罚款' }),
  agency: z.string().meta({ description: 'USCC of the recording agency.', example: '11371500MB0000001X' }),
  kind: z.enum(['deduction', 'veto', 'honour', 'addition']).meta({ example: 'deduction' }),
  clause: z.strictObject({ id: z.string(), zh: z.string(), en: z.string() }).meta({
    description: 'Clause of the rulebook.',
    example: {
      id: '3.2',
      zh: '一般失信的行政处罚，自决定之日起一年内扣15分。',
      en: 'A penalty of class general takes 15 points for one year from the decision.',
    },
  }),
  pointsHundredths: z.int().meta({ description: 'Negative for a deduction, 0 for a veto.', example: -1500 }),
  from: z.iso.date().meta({ description: 'First day on which it counts.', example: '2026-01-10' }),
  until: z.iso
    .date()
    .nullable()
    .meta({ description: 'First day on which it no longer counts.', example: '2027-01-11' }),
  disputed: z.boolean().meta({ description: 'The enterprise disputes the record 有异议.', example: false }),
  origin: originSchema.optional(),
});

export const gradeSchema = z.strictObject({
  uscc: z.string().meta({ description: 'Unified social credit code 统一社会信用代码.', example: '91371502PDY00001XC' }),
  scheme: z.string().meta({ description: 'Grading scheme.', example: DEFAULT_SCHEME }),
  on: z.iso.date().meta({ description: 'Shanghai day the grade is of.', example: '2026-06-01' }),
  ...gradeShape,
  lockedUntil: z.iso
    .date()
    .nullable()
    .meta({ description: 'First day on which no veto 一票否决 holds the grade any more.', example: null }),
  reasons: z.array(reasonSchema).meta({
    description: 'Reasons whose record this reader may see, vetoes first, then the heaviest; at most a hundred.',
  }),
  reasonsLeftOut: leftOutSchema.meta({ description: 'How many more there are than told, none of them heavier.' }),
});
export type GradeAnswer = z.infer<typeof gradeSchema>;

/** The grade of one enterprise, today or on a past day. */
export class GetGrade extends Query<Answered<GradeAnswer>> {
  constructor(
    readonly data: { readonly uscc: string; readonly on?: string | undefined; readonly scheme?: string | undefined },
    readonly by: Caller,
  ) {
    super();
  }
}
