import { Query } from '@nestjs/cqrs';
import { z } from 'zod';
import type { Caller } from '@platform/kernel';
import type { Answered } from '@platform/http';
import { MATCHES } from '../../rules/why-found.rule';
import { districtSchema, statusSchema } from '../get-shown-enterprise/get-shown-enterprise.query';

/** Never more than so many, the best first. */
export const MOST_HITS = 50;

const date = z.iso.date();

export const foundEnterprisesSchema = z.strictObject({
  enterprises: z
    .array(
      z.strictObject({
        uscc: z.string(),
        name: z.string().meta({ description: 'Its name today.' }),
        matchedBy: z.enum(MATCHES).meta({
          description:
            'Why it was found, the best first: a code; a whole name; a name without region and form; the beginning of either; a part of a name; its initials 拼音首字母; all but one character. Former names come after names of today.',
        }),
        matchedName: z
          .string()
          .optional()
          .meta({ description: 'The name that was found, where none of the codes was.' }),
        former: z
          .strictObject({
            from: date.optional(),
            until: date.optional().meta({ description: 'First day on which it was no longer its name.' }),
          })
          .optional()
          .meta({ description: 'That name is a former one 曾用名; the days it was borne, as far as they are known.' }),
        predecessor: z
          .string()
          .optional()
          .meta({ description: 'Code of the enterprise it took over from 被承继企业, whose name or code was found.' }),
        why: z.strictObject({ zh: z.string(), en: z.string() }).meta({ description: 'The same for people.' }),
        district: districtSchema.optional(),
        status: statusSchema,
      }),
    )
    .max(MOST_HITS),
  total: z
    .int()
    .optional()
    .meta({ description: 'How many were found; absent where there are too many names to look through.' }),
  more: z.boolean().meta({ description: 'More enterprises fit than are shown: add characters of the name.' }),
});
export type FoundEnterprises = z.infer<typeof foundEnterprisesSchema>;
export type Hit = FoundEnterprises['enterprises'][number];

export const foundExample: FoundEnterprises = {
  enterprises: [
    {
      uscc: '91371502PDY00001XC',
      name: '聊城昌润食品有限公司',
      matchedBy: 'name-part',
      matchedName: '聊城市昌润挂面厂',
      former: { until: '2024-03-01' },
      why: {
        zh: '曾用名“聊城市昌润挂面厂”（2024-03-01起不再使用）含有所查文字',
        en: 'its former name “聊城市昌润挂面厂” (until before 2024-03-01) holds what was asked for',
      },
      district: { code: '371502', name: '东昌府区' },
      status: 'in-operation',
    },
  ],
  total: 1,
  more: false,
};

/**
 * Search by a code (unified, organisation, registration number), by a part of a present or former name, by initials, or
 * with one wrong character.
 */
export class SearchEnterprises extends Query<Answered<FoundEnterprises>> {
  constructor(
    /** As it was typed. */
    readonly typed: string,
    readonly by: Caller,
  ) {
    super();
  }
}
