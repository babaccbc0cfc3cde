import { Query } from '@nestjs/cqrs';
import { z } from 'zod';
import type { Caller } from '@platform/kernel';
import type { Answered } from '@platform/http';
import { districtSchema, statusSchema } from '../get-shown-enterprise/get-shown-enterprise.query';

/** Never more than so many; a real search is something else. */
export const MOST_HITS = 20;

export const foundEnterprisesSchema = z.strictObject({
  enterprises: z
    .array(
      z.strictObject({
        uscc: z.string(),
        name: z.string(),
        matchedName: z.string().meta({ description: 'The name, present or former, in which the words were found.' }),
        match: z.enum(['code', 'exact', 'prefix', 'inside']).meta({
          description: 'The code; a whole name; the beginning of one; a part inside one. The best come first.',
        }),
        district: districtSchema.optional(),
        status: statusSchema,
      }),
    )
    .max(MOST_HITS),
  more: z.boolean().meta({ description: 'More enterprises fit than are shown: add characters of the name.' }),
});
export type FoundEnterprises = z.infer<typeof foundEnterprisesSchema>;
export type Hit = FoundEnterprises['enterprises'][number];

export const foundExample: FoundEnterprises = {
  enterprises: [
    {
      uscc: '91371502PDY00001XC',
      name: '聊城昌润食品有限公司',
      matchedName: '聊城昌润食品有限公司',
      match: 'inside',
      district: { code: '371502', name: '东昌府区' },
      status: 'in-operation',
    },
  ],
  more: false,
};

/** Look-up by whole code, or by a part of a present or former name of at least two characters. */
export class FindEnterprises extends Query<Answered<FoundEnterprises>> {
  constructor(
    /** As it was typed. */
    readonly typed: string,
    readonly by: Caller,
  ) {
    super();
  }
}
