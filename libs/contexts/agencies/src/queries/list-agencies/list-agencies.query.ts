import { Query } from '@nestjs/cqrs';
import { z } from 'zod';
import { agencySchema } from '../../rules/agency.rule';

export const listedAgenciesSchema = z.strictObject({
  agencies: z.array(
    agencySchema
      .pick({ uscc: true, kind: true, capacity: true, level: true, from: true, until: true, successor: true })
      .extend({ name: z.string() }),
  ),
  next: z.string().optional().meta({ description: 'Send as `after` for the next page; absent on the last.' }),
});
export type ListedAgencies = z.infer<typeof listedAgenciesSchema>;

export const LARGEST_PAGE = 200;

export interface AgencyPage {
  /** Only those that bore this name, full or short, on the day. */
  readonly named?: { readonly name: string; readonly on: string } | undefined;
  /** Code after which the page begins. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** The register of agencies in the order of their codes. */
export class ListAgencies extends Query<ListedAgencies> {
  constructor(readonly page: AgencyPage) {
    super();
  }
}
