import { Query } from '@nestjs/cqrs';
import { z } from 'zod';
import type { Caller } from '@platform/kernel';
import type { Answered } from '@platform/http';
import { toldFactSchema } from '../../rules/told-fact.rule';

export const subjectFactsSchema = z.strictObject({
  uscc: z.string(),
  facts: z.array(
    toldFactSchema.extend({ seq: z.int().meta({ description: 'Its number among the facts of this subject.' }) }),
  ),
  next: z.int().optional().meta({ description: 'Give it as `after` for the next page; absent on the last one.' }),
});
export type SubjectFacts = z.infer<typeof subjectFactsSchema>;

/** Every fact about an enterprise's records, in the order in which the registry learnt it: for the auditor. */
export class GetSubjectFacts extends Query<Answered<SubjectFacts>> {
  constructor(
    readonly uscc: string,
    readonly page: { readonly limit: number; readonly after: number },
    readonly by: Caller,
  ) {
    super();
  }
}
