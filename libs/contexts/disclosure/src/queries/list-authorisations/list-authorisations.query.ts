import { Query } from '@nestjs/cqrs';
import { z } from 'zod';
import type { Caller } from '@platform/kernel';
import type { Answered } from '@platform/http';

export const authorisationSchema = z.strictObject({
  id: z.string(),
  uscc: z.string().meta({ description: 'The enterprise that authorises.' }),
  reader: z.string().meta({ description: 'Code of the agency, bank or office that may ask.' }),
  purpose: z.string(),
  from: z.iso.date(),
  until: z.iso.date().meta({ description: 'Last day; it holds to 24:00, Shanghai time.' }),
  state: z.enum(['to-come', 'holds', 'over', 'withdrawn']).meta({ description: 'As of today.' }),
  paper: z
    .strictObject({ number: z.string(), sha256: z.string() })
    .optional()
    .meta({ description: 'Number and scan of the written authorisation, where the reader entered it.' }),
  recordedAt: z.string().meta({ description: 'ISO 8601 in UTC.' }),
});
export const authorisationsSchema = z.strictObject({
  authorisations: z.array(authorisationSchema),
  next: z.string().optional().meta({ description: 'Send it as `after` to get the next page; absent on the last.' }),
});
export type Authorisations = z.infer<typeof authorisationsSchema>;

/** Authorisations an enterprise gave, or a reader holds, newest first. An auditor names the enterprise. */
export class ListAuthorisations extends Query<Answered<Authorisations>> {
  constructor(
    readonly by: Caller,
    readonly asked: { readonly uscc?: string | undefined; readonly after?: string | undefined },
  ) {
    super();
  }
}
