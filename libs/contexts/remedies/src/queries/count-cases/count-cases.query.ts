import { Query } from '@nestjs/cqrs';
import { z } from 'zod';
import type { Caller } from '@platform/kernel';
import type { Answered } from '@platform/http';

const count = z.int().min(0);

export const caseCountsSchema = z.strictObject({
  on: z.iso.date().meta({ description: 'Today.' }),
  open: count,
  late: count,
  agencies: z
    .array(
      z.strictObject({
        uscc: z.string(),
        name: z.string().optional(),
        open: count.meta({ description: 'Cases not answered yet.' }),
        late: count.meta({ description: 'Of these, past their last day.' }),
      }),
    )
    .meta({ description: 'Who must answer today; the most late first.' }),
});
export type CaseCounts = z.infer<typeof caseCountsSchema>;

/** How many disputes each agency must answer, and how many are late: for the city office. */
export class CountCases extends Query<Answered<CaseCounts>> {
  constructor(readonly by: Caller) {
    super();
  }
}
