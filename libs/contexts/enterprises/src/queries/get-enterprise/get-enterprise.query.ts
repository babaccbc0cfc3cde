import { Query } from '@nestjs/cqrs';
import { z } from 'zod';

const date = z.iso.date();

/** Who an enterprise is: public for everyone, nothing of natural persons. */
export const enterpriseSchema = z.strictObject({
  uscc: z.string(),
  name: z.string(),
  nameAsInPaper: z
    .boolean()
    .meta({ description: 'The name is that of the first paper about it; it was not registered yet.' }),
  formerNames: z.array(
    z.strictObject({
      name: z.string(),
      from: date.optional(),
      until: date.optional().meta({ description: 'First day on which it was no longer its name.' }),
      asInPaper: z.boolean(),
    }),
  ),
  district: z.string().optional().meta({ description: 'Code of the register of regions; absent = unknown.' }),
  trade: z.string().optional().meta({ description: 'GB/T 4754.' }),
  status: z.enum(['in-operation', 'cancelled']),
  cancelledOn: date.optional(),
  soleTrader: z.boolean().meta({ description: '个体工商户, shown by its trade name.' }),
});
export type Enterprise = z.infer<typeof enterpriseSchema>;

/** Identity, former names and status of one enterprise, from the read tables; undefined for an unknown code. */
export class GetEnterprise extends Query<Enterprise | undefined> {
  constructor(readonly uscc: string) {
    super();
  }
}
