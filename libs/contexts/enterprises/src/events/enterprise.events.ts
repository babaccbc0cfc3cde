import { z } from 'zod';
import { defineEvents, event } from '@platform/kernel';

/** Class of GB/T 4754 国民经济行业分类: a letter and up to four digits. */
const trade = z.string();

/** The catalogue of streams `enterprises.enterprise-<uscc>`. Nothing of natural persons. Dates are of Shanghai. */
export const enterpriseEvents = defineEvents({
  EnterpriseRegistered: event({
    summary: 'An enterprise is known: by its registration, or by its name in the first paper about it.',
    schema: z.strictObject({
      uscc: z.string(),
      /** A sole trader's 个体工商户 is its trade name. */
      name: z.string(),
      /** `paper`: the name as a paper has it, to be settled by a registration. */
      source: z.enum(['register', 'paper']),
      /** Code of the register of regions; unknown where absent. Never read from the code, which tells the first place. */
      district: z.string().optional(),
      trade: trade.optional(),
      /** First day of this name and district, where it is known. */
      from: z.iso.date().optional(),
      /** What is odd about the code without making it wrong. */
      warnings: z.array(z.string()),
    }),
  }),
  RegistrationNumberNoted: event({
    summary: 'An enterprise had this registration number before the unified code: papers of that time name it so.',
    schema: z.strictObject({
      /** 15 digits 工商注册号 (GS 15-2006). */
      number: z.string(),
    }),
  }),
  FormerNameNoted: event({
    summary: 'An enterprise bore this name before (曾用名); since when and until when is not known.',
    schema: z.strictObject({ name: z.string() }),
  }),
  EnterpriseRenamed: event({
    summary: 'An enterprise has another name from a day on; its code and everything else stay.',
    schema: z.strictObject({ name: z.string(), on: z.iso.date() }),
  }),
  EnterpriseMoved: event({
    summary: 'An enterprise sits in another district from a day on; its code stays.',
    schema: z.strictObject({ district: z.string(), on: z.iso.date() }),
  }),
  EnterpriseTradeChanged: event({
    summary: 'An enterprise has another main trade from a day on.',
    schema: z.strictObject({ trade, on: z.iso.date() }),
  }),
  EnterpriseCancelled: event({
    summary: 'The registration of an enterprise was cancelled; its history stays.',
    schema: z.strictObject({
      on: z.iso.date(),
      /** The merger or split by which it is no more; absent where it was struck off the register by itself. */
      succession: z.string().optional(),
    }),
  }),
  EnterpriseRestored: event({
    summary: 'The merger or split by which an enterprise was no more is annulled: it goes on.',
    schema: z.strictObject({ succession: z.string() }),
  }),
});
