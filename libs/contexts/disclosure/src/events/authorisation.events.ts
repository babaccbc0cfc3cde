import { z } from 'zod';
import { defineEvents, event } from '@platform/kernel';

const terms = {
  /** USCC of the enterprise that authorises. */
  uscc: z.string(),
  /** USCC of the agency, bank or office that may ask. */
  reader: z.string(),
  /** Code of the purpose, see the matrix file. */
  purpose: z.string(),
  /** First and last day, Shanghai dates; it holds to 24:00 of the last. */
  from: z.iso.date(),
  until: z.iso.date(),
};

/** The catalogue of streams `disclosure.authorisation-<id>`. */
export const authorisationEvents = defineEvents({
  AuthorisationGranted: event({
    summary: 'An enterprise authorises a reader to ask about it for a purpose and a time.',
    schema: z.strictObject(terms),
  }),
  AuthorisationEntered: event({
    summary: 'A reader enters the written authorisation it holds from an enterprise.',
    schema: z.strictObject({
      ...terms,
      /** Number of the paper, and SHA-256 of its scan. */
      paper: z.strictObject({ number: z.string(), sha256: z.string() }),
    }),
  }),
  AuthorisationWithdrawn: event({
    summary: 'The enterprise withdraws its authorisation, at once.',
    schema: z.strictObject({}),
  }),
});
