import { z } from 'zod';
import { defineEvents, event } from '@platform/kernel';

/** The catalogue of streams `rules.<kind>-<name>`: one for each rule file that is kept up to date. */
export const ruleEvents = defineEvents({
  RulesAdopted: event({
    summary: 'A version of a rule file applies from a date: rulebook, windows, matrix, thresholds or calendar.',
    schema: z.strictObject({
      /** Kind of rule data, e.g. `rulebook`. */
      kind: z.string(),
      /** What it is the rule of; for a rulebook its scheme, e.g. `city`. */
      name: z.string(),
      /** Numbers between dots, e.g. `2` or `2026.1`; the next one is greater. */
      version: z.string(),
      validFrom: z.iso.date(),
      /** Paper it was adopted by, or the law it copies. */
      source: z.string(),
      /** SHA-256, lower-case hexadecimal, of the canonical JSON (RFC 8785) of `content`. */
      sha256: z.string(),
      /** JSON; fits the schema of its kind on the day of adoption. */
      content: z.unknown(),
    }),
  }),
});
