import { Query } from '@nestjs/cqrs';
import { type Adoption, adoptionSchema } from '../../rules/rule-file.rule';

/** An adopted rule file with its content. */
export const rulesSchema = adoptionSchema;
export type Rules = Adoption;

/** One adopted rule file, current: the given version, or the one in force on the day given (today where none is). */
export class GetRules extends Query<Rules | undefined> {
  constructor(
    readonly kind: string,
    readonly name: string,
    readonly which: { readonly version?: string | undefined; readonly on?: string | undefined } = {},
  ) {
    super();
  }
}
