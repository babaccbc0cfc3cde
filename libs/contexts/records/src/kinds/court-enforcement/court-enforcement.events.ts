import { z } from 'zod';
import { defineEvents, event } from '@platform/kernel';
import { changeShape, correctable, dateSchema, paperSchema, recordedShape } from '../../events/fields.events';

/** A judgment is enforced against the firm 被执行人, or the court has put it on its list 失信被执行人. */
export const ENFORCEMENTS = ['enforced', 'dishonest'] as const;
/** Fulfilled 履行完毕, ended for good 终结执行, taken off the list 删除失信信息. What only rests 终结本次执行程序 has not ended. */
export const ENDINGS = ['fulfilled', 'terminated', 'removed'] as const;

const fen = z.int().nonnegative();
const contentShape = {
  /** What the firm owes by the judgment; nobody is named. */
  obligation: z.string().optional(),
  amountFen: fen.optional(),
  /** Last day on which the court publishes it on its list; absent = until it is taken off. */
  publishedUntil: dateSchema.optional(),
  remark: z.string().optional(),
};
const endedSchema = z.strictObject({ on: dateSchema, ending: z.enum(ENDINGS) });

export const courtEnforcementEvents = defineEvents({
  CourtEnforcementRecorded: event({
    summary: 'A court enforces a judgment against an enterprise, or has put it on its list (被执行人、失信被执行人).',
    schema: z.strictObject({
      ...recordedShape,
      enforcement: z.enum(ENFORCEMENTS),
      court: z.string().min(1),
      /** Number of the case 案号, as in the paper. */
      caseNumber: z.string().min(1),
      /** Day on which the case was opened 立案, or the decision to list was made. */
      openedOn: dateSchema,
      ...contentShape,
    }),
  }),
  CourtEnforcementCorrected: event({
    summary: 'Values of a recorded enforcement are corrected; the old ones stay visible to auditors.',
    schema: z.strictObject({
      ...changeShape,
      partyName: z.string().min(1).optional(),
      court: z.string().min(1).optional(),
      openedOn: dateSchema.optional(),
      ...correctable(contentShape),
      /** How it ended; null = it has not. */
      ended: endedSchema.nullable().optional(),
    }),
  }),
  CourtEnforcementEnded: event({
    summary: 'An enforcement has ended: fulfilled, ended for good, or taken off the list of the court.',
    schema: z.strictObject({ ...endedSchema.shape, paper: paperSchema.optional() }),
  }),
});
