import { Query } from '@nestjs/cqrs';
import { z } from 'zod';
import type { Caller } from '@platform/kernel';
import type { Answered } from '@platform/http';
import { shownItemSchema } from '../../rules/shown-item.rule';

export const agencyRecordsSchema = z.strictObject({
  records: z.array(shownItemSchema),
  /** Absent on the last page. */
  next: z.string().optional().meta({ description: 'Give it as `after` for the next page.' }),
});
export type AgencyRecords = z.infer<typeof agencyRecordsSchema>;

export interface Page {
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: string | undefined;
}

/** What an agency, and those it took over from, recorded: newest first, for itself alone. */
export class ListAgencyRecords extends Query<Answered<AgencyRecords>> {
  constructor(
    readonly agency: string,
    readonly page: Page,
    readonly by: Caller,
  ) {
    super();
  }
}
