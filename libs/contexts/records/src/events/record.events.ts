import { z } from 'zod';
import { DISPUTE_GROUNDS, DISPUTE_OUTCOMES } from '@law';
import { defineEvents, event } from '@platform/kernel';
import { changeShape, dateSchema, paperSchema } from './fields.events';

/** What a change that stands in a paper of its own rests on: review 复议, judgment 判决, the authority itself. */
export const PAPER_GROUNDS = ['review', 'court', 'authority'] as const;
export type PaperGround = (typeof PAPER_GROUNDS)[number];
/** Why a record falls: on a paper, by the registry itself, or because the enterprise that filed it takes it back. */
export const ANNULMENT_GROUNDS = [
  ...PAPER_GROUNDS,
  'basis-annulled',
  'replaced',
  'barred-holder',
  'withdrawn-by-filer',
] as const;

/** The life of a record, the same for every kind. */
export const recordEvents = defineEvents({
  RecordConfirmed: event({
    summary: 'A second person of the agency confirms a pending record: from now on it counts.',
    schema: z.strictObject({}),
  }),
  RecordCompleted: event({
    summary: 'Dates that were not known before are added to a record.',
    schema: z.strictObject({
      actEnd: dateSchema.optional(),
      found: dateSchema.optional(),
      served: dateSchema.optional(),
      published: dateSchema.optional(),
      measureUntil: dateSchema.optional(),
    }),
  }),
  RecordAnnulled: event({
    summary: 'A record is annulled: it is as if never recorded, and what rests on it falls.',
    schema: z.strictObject({
      ...changeShape,
      ground: z.enum(ANNULMENT_GROUNDS),
      /** The item whose fall, replacement or bar is the reason. */
      because: z.string().optional(),
    }),
  }),
  RecordReinstated: event({
    summary: 'An annulled record counts again; what fell with it does not rise with it.',
    schema: z.strictObject({
      ...changeShape,
      /** How many times this record has now been in force: 2 at the first reinstatement. */
      opens: z.int().min(2),
      ground: z.enum(PAPER_GROUNDS).optional(),
      /** It was annulled before a second person had confirmed it, and waits for that again. */
      pending: z.boolean(),
    }),
  }),
  RecordRepaired: event({
    summary:
      'An adverse record is repaired (信用修复) by a decision: nobody is shown it and nothing counts it any more.',
    schema: z.strictObject({
      /** Who decided it, as in the paper. */
      authority: z.string().min(1),
      paper: paperSchema,
    }),
  }),
  RecordRepairWithdrawn: event({
    summary: 'The repair of a record is withdrawn: the record is as it was before.',
    schema: z.strictObject({ ...changeShape, ground: z.enum(PAPER_GROUNDS).optional() }),
  }),
  RecordDisputed: event({
    summary: 'The enterprise disputes a record: every view shows the mark at once.',
    schema: z.strictObject({ ground: z.enum(DISPUTE_GROUNDS), text: z.string().min(1) }),
  }),
  RecordDisputeSettled: event({
    summary: 'A dispute is settled; undetermined, both texts and the mark stay.',
    schema: z.strictObject({
      ...changeShape,
      ground: z.enum(PAPER_GROUNDS).optional(),
      outcome: z.enum(DISPUTE_OUTCOMES),
    }),
  }),
});
