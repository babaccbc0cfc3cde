import { Query } from '@nestjs/cqrs';
import { z } from 'zod';
import type { Caller } from '@platform/kernel';
import type { Answered } from '@platform/http';
import { leftOutSchema } from '@contexts/disclosure';
import { shownEntrySchema } from '../../rules/shown-entry.rule';

/** What entries are read from: themselves, and who took over from whom. */
export const ENTRY_VIEWS = ['list-entries', 'lineage'] as const;

export const listStatusSchema = z.strictObject({
  uscc: z.string(),
  on: z.iso.date().meta({ description: 'The day the answer is about.' }),
  entries: z.array(shownEntrySchema).meta({
    description: 'Newest first, of each list at most a hundred. Empty also where there is nothing you may see.',
  }),
  leftOut: leftOutSchema,
});
export type ListStatus = z.infer<typeof listStatusSchema>;

/** Which lists an enterprise is on: on a day, today where none is given, as far as this reader may see that today. */
export class GetListStatus extends Query<Answered<ListStatus>> {
  constructor(
    readonly uscc: string,
    readonly on: string | undefined,
    readonly by: Caller,
  ) {
    super();
  }
}
