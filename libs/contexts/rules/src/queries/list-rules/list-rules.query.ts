import { Query } from '@nestjs/cqrs';
import { z } from 'zod';
import { adoptionSchema } from '../../rules/rule-file.rule';

export const listedRulesSchema = z.strictObject({
  rules: z.array(
    adoptionSchema
      .omit({ content: true })
      .extend({ inForce: z.boolean().meta({ description: 'Whether it is the version in force today.' }) }),
  ),
});
export type ListedRules = z.infer<typeof listedRulesSchema>;

/** All adopted versions of all rule files, without their contents. */
export class ListRules extends Query<ListedRules> {}
