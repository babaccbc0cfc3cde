import { Query } from '@nestjs/cqrs';
import { z } from 'zod';
import type { Caller } from '@platform/kernel';
import type { Answered } from '@platform/http';
import { leftOutSchema } from '@contexts/disclosure';
import { enterpriseSchema } from '@contexts/enterprises';
import { gradeSchema } from '@contexts/grading';
import { shownEntrySchema } from '@contexts/lists';
import { restrictionSchema, shownItemSchema } from '@contexts/records';

/** What a file is read from. */
export const FILE_VIEWS = ['enterprises', 'lineage', 'grades', 'list-entries', 'archive'] as const;

/** Records on a page, and the most. */
export const PAGE = 50;
export const LARGEST_PAGE = 100;

const title = z.strictObject({ zh: z.string(), en: z.string() });
const names = {
  fieldName: z.string().meta({ description: 'Name of the field of law 领域.' }),
  statusName: z.string().meta({ description: '有效, 待复核 or 已撤销; of an honour that was withdrawn 荣誉已撤销.' }),
};
const leftOut = leftOutSchema;
const records = z.strictObject({ title, records: z.array(shownItemSchema.extend(names)) });
const entries = z.strictObject({ title, entries: z.array(shownEntrySchema.extend(names)), leftOut });
const reason = gradeSchema.shape.reasons.element.extend({
  agencyName: z.string().optional().meta({ description: 'Its name by the register of agencies today.' }),
});

export const fileSchema = z.strictObject({
  uscc: z.string().meta({ description: 'Unified social credit code 统一社会信用代码.' }),
  on: z.iso.date().meta({ description: 'Shanghai day on which this was told.' }),
  shownAs: z
    .strictObject({ basis: z.string(), refused: z.string().optional(), zh: z.string(), en: z.string() })
    .meta({ description: 'By which right you see what is here, and why not more.' }),
  registration: z.strictObject({
    title,
    enterprise: enterpriseSchema.nullable().meta({ description: 'null for a code nobody knows.' }),
  }),
  penalties: records,
  restrictions: z
    .strictObject({ title, restrictions: z.array(restrictionSchema), leftOut })
    .meta({ description: 'Bans and restrictions, while they run; the record of the act may no longer be shown.' }),
  checks: records,
  licences: records,
  honours: records.meta({ description: 'In force: one that was withdrawn stands among the others.' }),
  promises: records,
  seriousList: entries,
  abnormalList: entries,
  evaluation: z.strictObject({
    title,
    grade: gradeSchema.extend({ stateName: z.string(), reasons: z.array(reason) }),
  }),
  evaluations: records,
  judgments: records,
  watchList: entries,
  others: records,
  next: z
    .string()
    .optional()
    .meta({ description: 'There are older records: send it as `after` for the next page. Absent on the last page.' }),
});
export type File = z.infer<typeof fileSchema>;

/** The whole file of one enterprise, its quality archive 质量档案; the records of all kinds page by page, newest paper first. */
export class GetFile extends Query<Answered<File>> {
  constructor(
    readonly uscc: string,
    readonly page: { readonly limit: number; readonly after?: string | undefined },
    readonly by: Caller,
  ) {
    super();
  }
}
