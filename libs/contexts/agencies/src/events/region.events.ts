import { z } from 'zod';
import { defineEvents, event } from '@platform/kernel';

/** The catalogue of streams `agencies.region-<code>`. */
export const regionEvents = defineEvents({
  RegionRegistered: event({
    summary: 'A region is on the register, with its national code or a local one.',
    schema: z.strictObject({
      /** National code 行政区划代码 (GB/T 2260), or a local code where the nation has none. */
      code: z.string(),
      name: z.string(),
      /** Region it lies in. */
      within: z.string().optional(),
      /** The code is the city's own: a development zone 开发区 with regulators and no national code. */
      local: z.boolean(),
      from: z.iso.date(),
      source: z.string().optional(),
    }),
  }),
  RegionSucceeded: event({
    summary: 'A region is another one from a day on, as 茌平县 371523 became 茌平区 371503.',
    schema: z.strictObject({ successor: z.string(), on: z.iso.date() }),
  }),
});
