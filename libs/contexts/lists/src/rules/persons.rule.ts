import type { z } from 'zod';
import { reject } from '@platform/kernel';
import type { personSchema } from '../events/listing.events';
import type { Problem } from './problem.rule';

/** The natural persons an entry on the serious list names. */
export const PERSONS = ['representative', 'controller'] as const;
type Person = z.infer<typeof personSchema>;

/** As a recording gives them. */
export type Persons = { readonly [K in (typeof PERSONS)[number]]?: unknown };
/** As the entry has them. */
export type KnownPersons = { readonly [K in (typeof PERSONS)[number]]?: Person | 'forgotten' | undefined };

/** The same decision again, with a person the entry does not have: nobody would keep it, and the caller would not know. */
export const personsProblem = (id: string, given: Persons, known: KnownPersons): Problem => {
  const other = PERSONS.find(
    (name) => given[name] !== undefined && known[name] !== 'forgotten' && !isSame(given[name] as Person, known[name]),
  );
  return other === undefined
    ? undefined
    : reject(
        'PERSON_NOT_RECORDED',
        '同一决定已有名单记录，其中没有这名人员。',
        'This decision is recorded already, without this person.',
        { id, field: other },
      );
};

const isSame = (a: Person, b: Person | 'forgotten' | undefined): boolean =>
  typeof b === 'object' && a.name === b.name && a.idType === b.idType && a.idNumber === b.idNumber;
