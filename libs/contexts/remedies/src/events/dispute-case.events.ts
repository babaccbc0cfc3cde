import { z } from 'zod';
import { DISPUTE_GROUNDS, DISPUTE_OUTCOMES } from '@law';
import { defineEvents, event } from '@platform/kernel';

/** Why there is nothing left to answer: the item is as if never recorded, the entry was ended, the record repaired 信用修复. */
export const LAPSE_REASONS = ['annulled', 'ended', 'repaired'] as const;

/** The cases of one disputed item, one after the other. */
export const disputeCaseEvents = defineEvents({
  DisputeCaseOpened: event({
    summary: 'A case (异议处理) is opened for an item in dispute; the clock of an objection begins.',
    schema: z.strictObject({
      itemId: z.string().min(1),
      /** The enterprise that disputes. */
      uscc: z.string(),
      ground: z.enum(DISPUTE_GROUNDS),
      /** What it says. */
      text: z.string().min(1),
      /** How many times this item has now been in dispute, from 1. */
      round: z.int().min(1),
    }),
  }),
  DisputeCaseExtended: event({
    summary: 'Another body must help to find out: the longer term holds.',
    schema: z.strictObject({
      /** The body that must help 协助核查单位. */
      body: z.string().min(1),
      reason: z.string().min(1),
    }),
  }),
  DisputeCaseAnswered: event({
    summary: 'A dispute is answered; undetermined, it can be answered again.',
    schema: z.strictObject({ outcome: z.enum(DISPUTE_OUTCOMES), answer: z.string().min(1) }),
  }),
  DisputeCaseLapsed: event({
    summary: 'There is nothing left to answer: the item was annulled, ended or repaired.',
    schema: z.strictObject({ because: z.enum(LAPSE_REASONS) }),
  }),
});
