import { Query } from '@nestjs/cqrs';
import { z } from 'zod';
import type { Caller } from '@platform/kernel';
import type { Answered } from '@platform/http';
import { leftOutSchema } from '@contexts/disclosure';
import { restrictionSchema } from '../../rules/shown-restriction.rule';

export const restrictionsSchema = z.strictObject({
  uscc: z.string().meta({ description: 'Unified social credit code 统一社会信用代码.' }),
  on: z.iso.date().meta({ description: 'Shanghai day on which this was told.' }),
  restrictions: z.array(restrictionSchema).meta({ description: 'Newest paper first.' }),
  leftOut: leftOutSchema,
});
export type Restrictions = z.infer<typeof restrictionsSchema>;

export const restrictionsExample: Restrictions = {
  uscc: '91371502PDY00001XC',
  on: '2029-06-01',
  restrictions: [
    {
      measures: ['限制从业'],
      agency: { uscc: '11371500PDY009014B', name: '聊城市市场监督管理局' },
      since: '2026-05-11',
      until: '2031-05-12',
      disputed: false,
    },
  ],
  leftOut: 0,
};

/** What an enterprise may not do today: bans and restrictions still running, shown as status while they run. */
export class GetRestrictions extends Query<Answered<Restrictions>> {
  constructor(
    readonly uscc: string,
    readonly by: Caller,
  ) {
    super();
  }
}
