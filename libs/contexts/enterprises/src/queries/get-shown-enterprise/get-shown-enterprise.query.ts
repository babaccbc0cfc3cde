import { Query } from '@nestjs/cqrs';
import { z } from 'zod';
import type { Reader } from '@contexts/disclosure';

const date = z.iso.date();

export const districtSchema = z.strictObject({ code: z.string(), name: z.string().optional() }).meta({
  description: 'District of today by the register of regions, never read from the code; absent = unknown.',
});
export const statusSchema = z
  .enum(['in-operation', 'cancelled'])
  .meta({ description: 'in-operation 存续; cancelled 注销.' });

const kinSchema = z.strictObject({
  uscc: z.string(),
  name: z.string().meta({ description: 'Its name today.' }),
  how: z.enum(['merger', 'split']).meta({ description: 'merger 合并; split 分立.' }),
  on: date.meta({ description: 'First day on which it holds.' }),
  succession: z.string().meta({ description: 'Id of the merger or split.' }),
});

/** Who an enterprise is: public for everyone, nothing of natural persons. */
export const enterpriseSchema = z.strictObject({
  uscc: z.string().meta({ description: 'Unified social credit code 统一社会信用代码.' }),
  name: z.string(),
  nameAsInPaper: z
    .boolean()
    .meta({ description: 'The name is that of the first paper about it; it was not registered yet.' }),
  formerNames: z
    .array(
      z.strictObject({
        name: z.string(),
        from: date.optional(),
        until: date.optional().meta({ description: 'First day on which it was no longer its name.' }),
        asInPaper: z.boolean(),
      }),
    )
    .meta({ description: 'Former names 曾用名, oldest first.' }),
  district: districtSchema.optional(),
  trade: z.string().optional().meta({ description: 'Class of GB/T 4754 国民经济行业分类.' }),
  registrationNumbers: z
    .array(z.string())
    .optional()
    .meta({ description: 'What it was registered under before it had a unified code 工商注册号.' }),
  status: statusSchema,
  cancelledOn: date.optional(),
  predecessors: z
    .array(kinSchema)
    .optional()
    .meta({ description: 'Enterprises it took over from 被承继企业; what these had is shown with it.' }),
  successors: z.array(kinSchema).optional().meta({ description: 'Enterprises that took over from it 承继企业.' }),
  soleTrader: z.boolean().meta({ description: '个体工商户, shown by its trade name.' }),
  revision: z.int().meta({
    description: 'Of the enterprise as told here: send it as If-Match, in quotes, with what you do about it.',
  }),
});
export type Enterprise = z.infer<typeof enterpriseSchema>;
export type KinShown = z.infer<typeof kinSchema>;

/**
 * Identity, former names and status of one enterprise as this reader may see them: part of the whole file. Undefined for
 * a code nobody knows. Who asks logs the question.
 */
export class GetShownEnterprise extends Query<Enterprise | undefined> {
  constructor(
    readonly uscc: string,
    readonly reader: Reader,
  ) {
    super();
  }
}
