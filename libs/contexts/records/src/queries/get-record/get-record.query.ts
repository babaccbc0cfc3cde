import { Query } from '@nestjs/cqrs';
import { z } from 'zod';
import { toldFactSchema } from '@platform/cqrs';
import type { Caller } from '@platform/kernel';
import type { Answered } from '@platform/http';
import { shownItemSchema } from '../../rules/shown-item.rule';

/** What records are read from: themselves, and who took over from whom. */
export const RECORD_VIEWS = ['archive', 'lineage'] as const;

export const recordAnswerSchema = shownItemSchema.extend({
  history: z.array(toldFactSchema).optional().meta({ description: 'For the auditor: every fact of this record.' }),
});
export type RecordAnswer = z.infer<typeof recordAnswerSchema>;

/** One record by its id. */
export class GetRecord extends Query<Answered<RecordAnswer>> {
  constructor(
    readonly id: string,
    readonly by: Caller,
  ) {
    super();
  }
}
