import { z } from 'zod';
import { FIELDS } from '@law';
import { defineEvents, event } from '@platform/kernel';
import { AGENCY_KINDS, CAPACITIES, LEVELS } from '../rules/agency.rule';

const uscc = z.string();

/** The catalogue of streams `agencies.agency-<uscc>`. Dates are of Shanghai; `from` = first day, `on` = first day after. */
export const agencyEvents = defineEvents({
  AgencyRegistered: event({
    summary: 'An agency, bank or office is on the register: what it is and where and in what it is competent.',
    schema: z.strictObject({
      uscc,
      name: z.string(),
      /** Short names 简称 that papers use. */
      shortNames: z.array(z.string()),
      kind: z.enum(AGENCY_KINDS),
      capacity: z.enum(CAPACITIES),
      level: z.enum(LEVELS),
      fields: z.array(z.enum(FIELDS)),
      /** Codes of the register of regions; none = everywhere. */
      regions: z.array(z.string()),
      superior: uscc.optional(),
      from: z.iso.date(),
    }),
  }),
  AgencyRenamed: event({
    summary: 'An agency has other names from a day on; it is the same agency with the same code.',
    schema: z.strictObject({ name: z.string(), shortNames: z.array(z.string()), from: z.iso.date() }),
  }),
  AgencyCompetenceChanged: event({
    summary: 'From a day on an agency is competent in exactly these fields and regions, under this superior.',
    schema: z.strictObject({
      fields: z.array(z.enum(FIELDS)),
      regions: z.array(z.string()),
      superior: uscc.optional(),
      from: z.iso.date(),
    }),
  }),
  AgencySucceeded: event({
    summary: 'An agency takes over the duties of others, as in the merger of three in 2018.',
    schema: z.strictObject({ uscc, predecessors: z.array(uscc), on: z.iso.date() }),
  }),
  AgencyClosed: event({
    summary: 'An agency is no longer; its successor, where there is one, answers for what it recorded.',
    schema: z.strictObject({ on: z.iso.date(), successor: uscc.optional() }),
  }),
  SecondPersonRuleSet: event({
    summary: 'An agency decides whether a second person must confirm what it records.',
    schema: z.strictObject({ required: z.boolean() }),
  }),
});
