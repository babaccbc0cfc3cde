import { z } from 'zod';
import { defineEvents, event } from '@platform/kernel';

const code = z.string().min(1);
/** Where it stands: the contract, the decision, the notice of the register. */
const paper = z.strictObject({ number: z.string().min(1), date: z.iso.date() });

/** The catalogue of streams `enterprises.succession-<id>`: who took over from whom. `on` = the first day on which it holds. */
export const successionEvents = defineEvents({
  MergerRecorded: event({
    summary: 'Enterprises merge (合并): one takes over all of the others, which are no more.',
    schema: z.strictObject({
      /** Those that end. */
      predecessors: z.array(code).min(1),
      /** A new one, or one that was there already and goes on. */
      successor: code,
      on: z.iso.date(),
      paper,
      /** The party that prevails in the successor, or whose controller does; absent = the paper does not say. */
      prevailing: code.optional(),
    }),
  }),
  SplitRecorded: event({
    summary: 'An enterprise splits (分立): parts of it are enterprises of their own.',
    schema: z.strictObject({
      parent: code,
      parts: z.array(code).min(1),
      /** The parent is no more 解散分立; else it goes on beside its parts 存续分立. */
      parentEnds: z.boolean(),
      on: z.iso.date(),
      paper,
    }),
  }),
  SuccessionAnnulled: event({
    summary: 'A merger or split that was recorded by mistake is annulled: it is as if never recorded.',
    schema: z.strictObject({
      reason: z.string().min(1),
      /** Those that had ended by it. */
      ended: z.array(code),
    }),
  }),
});
