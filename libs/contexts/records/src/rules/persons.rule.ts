import type { z } from 'zod';
import { reject } from '@platform/kernel';
import type { personSchema } from '../events/fields.events';
import type { Problem } from './problem.rule';
import { sameValue } from './values.rule';

/** The natural persons a record may name: legal representative 法定代表人, operator 经营者, chief quality officer 首席质量官. */
export const PERSONS = ['representative', 'operator', 'officer'] as const;
export type Person = z.infer<typeof personSchema>;

/** As a recording gives them. */
export type Persons = { readonly [K in (typeof PERSONS)[number]]?: unknown };
/** As the record has kept them, first and last; undefined stands for one that was forgotten. */
export type KnownPersons = { readonly [K in (typeof PERSONS)[number]]?: readonly (Person | undefined)[] };

/**
 * The same paper again, with a person the record does not have: nobody would keep it, and the caller would not know.
 * One that was forgotten is not asked for again.
 */
export const personsProblem = (id: string, given: Persons, known: KnownPersons): Problem => {
  const other = PERSONS.find(
    (name) =>
      given[name] !== undefined &&
      !known[name]?.some((person) => person === undefined || sameValue(person, given[name])),
  );
  return other === undefined
    ? undefined
    : reject(
        'PERSON_NOT_RECORDED',
        '同一文书已有记录，其中没有这名人员；如需补充或改正人员，请更正该记录。',
        'This paper is recorded already, without this person: correct the record to add or change one.',
        { id, field: other },
      );
};
