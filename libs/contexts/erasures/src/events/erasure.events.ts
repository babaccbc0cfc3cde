import { z } from 'zod';
import { defineEvents, event } from '@platform/kernel';

/** The catalogue of streams `erasures.erasure-<id>`: one for each act of forgetting. */
export const erasureEvents = defineEvents({
  KeysDestroyed: event({
    summary: 'Keys of personal data were destroyed: what they sealed can never be read again.',
    schema: z.strictObject({
      /** UUIDs of the keys: the second part of each sealed value. */
      keys: z.array(z.string()),
      /** Streams whose personal data they sealed; which person's is not kept. */
      records: z.array(z.string()),
      /** 依据: article of the law, or number of the request. */
      ground: z.string(),
    }),
  }),
});
