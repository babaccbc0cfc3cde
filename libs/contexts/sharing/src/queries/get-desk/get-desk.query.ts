import { Query } from '@nestjs/cqrs';
import { z } from 'zod';
import type { Caller } from '@platform/kernel';
import type { Answered } from '@platform/http';
import { inquiriesSchema, leftOutSchema } from '@contexts/disclosure';
import { gradeSchema } from '@contexts/grading';
import { shownCaseSchema } from '@contexts/remedies';
import { subjectFacts } from '../../projections/subject-facts/subject-facts.projection';

/** What a desk is read from. */
export const DESK_VIEWS = [
  'archive',
  'list-entries',
  'grades',
  'enterprises',
  'dispute-cases',
  subjectFacts.name,
] as const;
/** Records on a page, and the most. */
export const DESK_PAGE = 50;
export const LARGEST_DESK_PAGE = 100;

const date = z.iso.date();
const words = { zh: z.string(), en: z.string() };
const message = z.strictObject(words);
const route = z
  .string()
  .optional()
  .meta({ description: 'The request that does it; absent where it is done on paper.' });
const organisation = z.strictObject({ uscc: z.string(), name: z.string().optional() });

const stepSchema = z.strictObject({
  act: z.enum(['dispute', 'correct', 'prove-duties', 'repair', 're-inspection', 'removal']),
  name: message,
  route,
  agency: organisation.optional().meta({ description: 'Whom to turn to.' }),
  from: date.optional().meta({ description: 'First day on which it can be done; absent = at once.' }),
  until: date.optional().meta({ description: 'Last day; absent where no rule names one.' }),
  provisional: z
    .boolean()
    .optional()
    .meta({ description: 'The last day depends on a year whose holidays are not announced yet.' }),
  conditions: z
    .array(
      z.strictObject({ ...words, met: z.boolean().optional().meta({ description: 'As far as it is known here.' }) }),
    )
    .optional(),
});

const costSchema = gradeSchema.shape.reasons.element
  .pick({ kind: true, clause: true, pointsHundredths: true, from: true, until: true })
  .meta({ description: 'What it does to the grade today.' });

const itemSchema = z.strictObject({
  id: z.string(),
  kindName: message,
  title: z.string(),
  number: z.string().optional(),
  decided: date.meta({ description: 'Date of the deciding paper.' }),
  agency: z.strictObject({ uscc: z.string(), name: z.string() }),
  disputed: z.boolean(),
  publicUntil: date.optional().meta({ description: 'First day on which it is no longer public.' }),
  legalEnd: date.optional().meta({ description: 'First day on which it is as if never recorded.' }),
  costs: z.array(costSchema),
  steps: z.array(stepSchema).meta({ description: 'What you can do about it.' }),
});

export const deskSchema = z.strictObject({
  uscc: z.string(),
  on: date,
  mark: z
    .string()
    .meta({ description: 'Keep it, and send it as `since` the next time: what is told now is not new then.' }),
  news: z.strictObject({
    facts: z
      .array(
        z.strictObject({
          event: z.string().meta({ description: 'Name of the event, for programs.' }),
          what: message,
          recordedAt: z.string().meta({ description: 'When the registry learnt it.' }),
          by: organisation
            .optional()
            .meta({ description: 'Agency or enterprise, never the officer; absent = the registry.' }),
          about: z
            .strictObject({ id: z.string(), kindName: message, title: z.string() })
            .optional()
            .meta({ description: 'The record or list entry; absent where it is about you or your authorisations.' }),
        }),
      )
      .meta({ description: 'What is new in your file, newest first.' }),
    leftOut: leftOutSchema,
  }),
  inquiries: inquiriesSchema
    .pick({ inquiries: true })
    .extend({ next: z.string().optional().meta({ description: 'More: send it as `after` to …/inquiries.' }) })
    .meta({
      description: 'Who asked about you; what was asked within the minute before the last look may come again.',
    }),
  grade: gradeSchema.pick({ state: true, grade: true, scoreHundredths: true, lockedUntil: true }),
  entries: z.array(itemSchema).meta({ description: 'On lists, newest first.' }),
  records: z.array(itemSchema).meta({ description: 'One page, newest paper first.' }),
  disputes: z
    .array(shownCaseSchema)
    .meta({ description: 'What you dispute: who must answer by when, and what was answered.' }),
  ahead: z
    .array(
      z.strictObject({
        what: z.string().meta({ description: 'quality-report-due, certificate-expires, authorisation-ends …' }),
        name: message,
        on: date.optional().meta({ description: 'Last day; absent for what is missing today.' }),
        provisional: z.boolean().optional(),
        overdue: z.boolean(),
        route,
      }),
    )
    .meta({ description: 'Days of your own that come, the first ones first.' }),
  next: z.string().optional().meta({ description: 'There are older records: send it as `after` for the next page.' }),
});
export type Desk = z.infer<typeof deskSchema>;
export type DeskRow = Desk['records'][number];

/** What an enterprise has before it: new facts and questions since it last looked, and what it can do about each item. */
export class GetDesk extends Query<Answered<Desk>> {
  constructor(
    readonly asked: {
      readonly since?: string | undefined;
      readonly limit: number;
      readonly after?: string | undefined;
    },
    readonly by: Caller,
  ) {
    super();
  }
}
