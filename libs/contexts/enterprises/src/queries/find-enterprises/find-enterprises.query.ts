import { Query } from '@nestjs/cqrs';
import { z } from 'zod';

/** Never more than so many; a real search is something else. */
export const MOST_HITS = 20;

export const foundEnterprisesSchema = z.strictObject({
  enterprises: z
    .array(
      z.strictObject({
        uscc: z.string(),
        name: z.string(),
        matchedName: z.string().meta({ description: 'The name, present or former, in which the words were found.' }),
        match: z.enum(['code', 'exact', 'prefix', 'inside']),
        district: z.string().optional(),
        status: z.enum(['in-operation', 'cancelled']),
      }),
    )
    .max(MOST_HITS),
});
export type FoundEnterprises = z.infer<typeof foundEnterprisesSchema>;

/** Look-up by whole code, or by a part of a present or former name of at least two characters. */
export class FindEnterprises extends Query<FoundEnterprises> {
  constructor(readonly by: { readonly code: string } | { readonly name: string }) {
    super();
  }
}
