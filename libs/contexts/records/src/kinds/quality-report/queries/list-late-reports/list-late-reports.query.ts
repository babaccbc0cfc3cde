import { Query } from '@nestjs/cqrs';
import { z } from 'zod';
import type { Caller } from '@platform/kernel';
import type { Answered } from '@platform/http';
import { dateSchema } from '../../../../events/fields.events';
import { REPORTERS } from '../../quality-report-duty.rule';

const lateReport = z.strictObject({
  uscc: z.string(),
  name: z.string().optional().meta({ description: 'As the register of enterprises has it; absent where it does not.' }),
  group: z.enum(REPORTERS).meta({ description: 'Why it must report.' }),
  state: z.enum(['filed-late', 'not-filed']),
  filedOn: dateSchema.optional(),
});

export const lateReportsSchema = z.strictObject({
  year: z.int(),
  due: dateSchema.meta({ description: 'Last day on which a report was in time.' }),
  on: dateSchema.meta({ description: 'Shanghai day on which this was told.' }),
  firms: z.array(lateReport).meta({
    description: 'In the order of their codes. None of it is in a grade: an agency records what it has found.',
  }),
  next: z.string().optional().meta({ description: 'Give it as `after` for the next page.' }),
});
export type LateReportsPage = z.infer<typeof lateReportsSchema>;

/** Who was bound to file the quality report of a year and has not in time; for the agencies of the field `quality`. */
export class ListLateReports extends Query<Answered<LateReportsPage>> {
  constructor(
    readonly year: number,
    readonly page: { readonly limit: number; readonly after?: string | undefined },
    readonly by: Caller,
  ) {
    super();
  }
}
