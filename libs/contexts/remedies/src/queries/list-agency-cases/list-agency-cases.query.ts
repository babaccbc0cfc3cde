import { Query } from '@nestjs/cqrs';
import { z } from 'zod';
import type { Caller } from '@platform/kernel';
import type { Answered } from '@platform/http';
import { shownCaseSchema } from '../../rules/shown-case.rule';

export const casesSchema = z.strictObject({
  cases: z.array(shownCaseSchema),
  /** Absent on the last page. */
  next: z.string().optional().meta({ description: 'Give it as `after` for the next page.' }),
});
export type Cases = z.infer<typeof casesSchema>;

export const CASE_STATES = ['open', 'closed'] as const;

export interface CasesWanted {
  readonly state: (typeof CASE_STATES)[number];
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: string | undefined;
}

/** What an agency must answer today, or has answered: for itself alone. */
export class ListAgencyCases extends Query<Answered<Cases>> {
  constructor(
    readonly agency: string,
    readonly wanted: CasesWanted,
    readonly by: Caller,
  ) {
    super();
  }
}
