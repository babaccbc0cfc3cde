import { Query } from '@nestjs/cqrs';
import { z } from 'zod';
import type { Caller } from '@platform/kernel';
import type { Answered } from '@platform/http';

const inquirySchema = z.strictObject({
  log: z.string().meta({ description: 'Log number, as the answer carried it in Zhixin-Log.' }),
  askedAt: z.string().meta({ description: 'ISO 8601 in UTC.' }),
  role: z.string(),
  organisation: z
    .strictObject({ uscc: z.string(), name: z.string().optional() })
    .optional()
    .meta({ description: 'Who asked: the agency, bank, office or enterprise, never the officer.' }),
  question: z.string(),
  purpose: z.string().optional(),
  basis: z.string().meta({ description: 'public, own, competence, authorisation, purpose or audit.' }),
  refused: z.string().optional().meta({ description: 'Why it got no more than the public, or nothing.' }),
  told: z
    .strictObject({
      reader: z.string().meta({ description: 'Subject of the token.' }),
      authorisation: z.string().optional(),
      positions: z.string().meta({ description: 'Canonical JSON: position token of each projection read.' }),
      answer: z.string().meta({ description: 'Canonical JSON of fields and values given; personal values sealed.' }),
      answerSha256: z.string(),
      code: z.string(),
      rules: z.string(),
    })
    .optional()
    .meta({ description: 'Only for the auditor.' }),
});
export const inquiriesSchema = z.strictObject({
  uscc: z.string(),
  inquiries: z.array(inquirySchema),
  next: z.string().optional().meta({ description: 'Send it as `after` to get the next page; absent on the last.' }),
});
export type Inquiries = z.infer<typeof inquiriesSchema>;
export type Inquiry = Inquiries['inquiries'][number];

/** Who asked about an enterprise, newest first; its own questions are left out for itself. */
export class ListInquiries extends Query<Answered<Inquiries>> {
  constructor(
    readonly uscc: string,
    readonly after: string | undefined,
    readonly by: Caller,
  ) {
    super();
  }
}
