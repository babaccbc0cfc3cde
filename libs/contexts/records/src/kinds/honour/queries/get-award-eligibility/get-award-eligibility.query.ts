import { Query } from '@nestjs/cqrs';
import { z } from 'zod';
import type { Caller } from '@platform/kernel';
import type { Answered } from '@platform/http';

export const eligibilitySchema = z.strictObject({
  uscc: z.string(),
  programme: z.string(),
  eligible: z.boolean(),
  bar: z
    .strictObject({
      itemId: z.string().meta({ description: 'The honour that was withdrawn for fraud.' }),
      since: z.iso.date(),
      paper: z.string().meta({ description: '文号 of the withdrawal.' }),
      holder: z.string().optional().meta({ description: 'Whose honour it was, where that is one it took over from.' }),
      undecided: z.literal(true).optional().meta({
        description: 'Whether the bar follows is for the office to decide: the merger does not say who prevails.',
      }),
    })
    .optional(),
});
export type Eligibility = z.infer<typeof eligibilitySchema>;

/** May X apply for award P? For the office of P, X itself and the auditor; nobody else learns of a bar. */
export class GetAwardEligibility extends Query<Answered<Eligibility>> {
  constructor(
    readonly uscc: string,
    readonly programme: string,
    readonly by: Caller,
  ) {
    super();
  }
}
