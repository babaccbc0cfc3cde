import { Query } from '@nestjs/cqrs';
import { z } from 'zod';
import { toldFactSchema } from '@platform/cqrs';
import type { Caller } from '@platform/kernel';
import type { Answered } from '@platform/http';

export const subjectFactsSchema = z.strictObject({
  uscc: z.string(),
  facts: z.array(
    toldFactSchema.extend({ seq: z.int().meta({ description: 'Its number among the facts of this subject.' }) }),
  ),
  next: z.int().optional().meta({ description: 'Give it as `after` for the next page; absent on the last one.' }),
});
export type SubjectFacts = z.infer<typeof subjectFactsSchema>;

/** Every fact about an enterprise, whatever context keeps it, in the order in which the registry learnt it: for the auditor. */
export class GetSubjectFacts extends Query<Answered<SubjectFacts>> {
  constructor(
    readonly uscc: string,
    readonly page: { readonly limit: number; readonly after: number },
    readonly by: Caller,
  ) {
    super();
  }
}
