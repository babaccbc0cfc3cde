import { Query } from '@nestjs/cqrs';
import { z } from 'zod';
import type { Caller, Message } from '@platform/kernel';
import type { Answered } from '@platform/http';
import { enterpriseSchema } from '@contexts/enterprises';
import { gradeSchema } from '@contexts/grading';
import { listStatusSchema } from '@contexts/lists';

/** Most codes in one request. */
export const MOST_CODES = 1_000;

/** What may be asked of each enterprise. */
export const PARTS = ['identity', 'grade', 'lists'] as const;
export type Part = (typeof PARTS)[number];

/** What many enterprises are asked from. */
export const MANY_VIEWS = ['enterprises', 'lineage', 'grades', 'list-entries'] as const;

const resultSchema = z.strictObject({
  uscc: z.string().optional().meta({ description: 'The code as it is asked for; absent where it is none.' }),
  problem: z
    .strictObject({ code: z.string(), zh: z.string(), en: z.string() })
    .optional()
    .meta({ description: 'Why nothing is told of this one: no code at all.' }),
  identity: enterpriseSchema.nullable().optional().meta({ description: 'null for a code nobody knows.' }),
  grade: gradeSchema.optional().meta({ description: 'As for one; of the reasons the ten heaviest.' }),
  lists: listStatusSchema.optional().meta({ description: 'As for one, today.' }),
});
export const manySchema = z.strictObject({
  on: z.iso.date().meta({ description: 'Shanghai day on which this was told.' }),
  results: z.array(resultSchema).meta({ description: 'One for each code, in the order asked.' }),
});
export type Many = z.infer<typeof manySchema>;
export type OneOfMany = Many['results'][number];

/** A code as it was sent: in its normal form, or why it is none. */
export type CodeAsked = { readonly uscc: string } | { readonly problem: Message & { readonly code: string } };

/** Identity, grade and list status of up to a thousand enterprises, in the order asked, each as for one. */
export class AskMany extends Query<Answered<Many>> {
  constructor(
    readonly codes: readonly CodeAsked[],
    readonly parts: readonly Part[],
    readonly by: Caller,
  ) {
    super();
  }
}
