import { z } from 'zod';
import { defineEvents, event, personal } from '@platform/kernel';
import { DISPUTE_GROUNDS, DISPUTE_OUTCOMES, FIELDS, LIST_KINDS } from '@law';

const dateSchema = z.iso.date();

/** A deciding paper: review decision, judgment, decision to remove. */
export const paperSchema = z.strictObject({ number: z.string().min(1), date: dateSchema });
export type Paper = z.infer<typeof paperSchema>;

/** Legal representative 法定代表人 or actual controller 实际控制人. Always sealed. */
export const personSchema = z.strictObject({
  name: z.string().min(1),
  idType: z.string().optional(),
  /** Under this name the keyring links one person's records. */
  idNumber: z.string().optional(),
});

/** Why an entry ends before its term: early removal 提前移出, duties fulfilled 履行义务, reason gone, taken off by the agency. */
export const END_GROUNDS = ['early-removal', 'duties-fulfilled', 'reason-gone', 'agency'] as const;
/** What a change that stands in a paper of its own rests on: review 复议, judgment 判决, the authority itself. */
export const PAPER_GROUNDS = ['review', 'court', 'authority'] as const;
/** Why it is as if never made: on a paper, or its basis fell. */
export const ANNULMENT_GROUNDS = [...PAPER_GROUNDS, 'basis-annulled'] as const;

const changeShape = { reason: z.string().min(1), paper: paperSchema.optional() };

export const listingEvents = defineEvents({
  ListEntryRecorded: event({
    summary: 'An entry on a list (名单列入), decided elsewhere, is recorded.',
    schema: z.strictObject({
      list: z.enum(LIST_KINDS),
      uscc: z.string(),
      /** Name as in the paper. */
      partyName: z.string().min(1),
      /** USCC of the deciding agency as the register resolved it: today's code. */
      agency: z.string(),
      /** Name of the deciding agency as in the paper. */
      agencyName: z.string().min(1),
      field: z.enum(FIELDS),
      /** Region of the act as the paper states it. */
      region: z.string().optional(),
      /** Number of the decision 列入决定书文号, as written. */
      number: z.string().min(1).optional(),
      /** 列入事由 */
      grounds: z.string().min(1),
      /** 列入依据: law, regulation or local regulation; without one it can only be the watch list. */
      legalBasis: z.string().min(1).optional(),
      listedOn: dateSchema,
      /** Last day of the term; absent = until ended. */
      until: dateSchema.optional(),
      /** Source of the term where the paper states none and the dated rule gave it. */
      termSource: z.string().optional(),
      published: dateSchema.optional(),
      /** Earliest end of the act 违法行为终了日 that the records it rests on tell; absent = none does. */
      actEnd: dateSchema.optional(),
      /** Items whose fall takes this one with it: the penalty it was made for. */
      restsOn: z.array(z.string()),
      representative: personal(personSchema).optional(),
      controller: personal(personSchema).optional(),
      remark: z.string().optional(),
      /** A second person must confirm it: until then it counts for nothing. */
      pending: z.boolean(),
    }),
  }),
  ListEntryConfirmed: event({
    summary: 'A second person of the agency confirms a pending entry: from now on it counts.',
    schema: z.strictObject({}),
  }),
  ListEntryActEndLearnt: event({
    summary:
      'The records an entry rests on tell when the act ended, or tell it otherwise: its five years run from there.',
    schema: z.strictObject({
      /** Absent where none of them tells it any more. */
      actEnd: dateSchema.optional(),
    }),
  }),
  ListEntryEnded: event({
    summary: 'An entry ends before its term (移出): from that day on the enterprise is not on the list.',
    schema: z.strictObject({ ...changeShape, on: dateSchema, ground: z.enum(END_GROUNDS) }),
  }),
  ListEntryAnnulled: event({
    summary: 'An entry is annulled: it is as if never made, on past days too.',
    schema: z.strictObject({
      ...changeShape,
      ground: z.enum(ANNULMENT_GROUNDS),
      /** The item whose fall is the reason. */
      because: z.string().optional(),
    }),
  }),
  ListEntryReinstated: event({
    summary: 'An annulled entry counts again.',
    schema: z.strictObject({
      ...changeShape,
      /** How many times this entry has now been in force: 2 at the first reinstatement. */
      opens: z.int().min(2),
      /** It was annulled before a second person had confirmed it, and waits for that again. */
      pending: z.boolean(),
    }),
  }),
  ListEntryDisputed: event({
    summary: 'The enterprise disputes an entry: every view shows the mark at once.',
    schema: z.strictObject({ ground: z.enum(DISPUTE_GROUNDS), text: z.string().min(1) }),
  }),
  ListEntryDisputeSettled: event({
    summary: 'A dispute of an entry is settled; undetermined, both texts and the mark stay.',
    schema: z.strictObject({
      ...changeShape,
      ground: z.enum(PAPER_GROUNDS).optional(),
      outcome: z.enum(DISPUTE_OUTCOMES),
    }),
  }),
});
