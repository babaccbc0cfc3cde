import { z } from 'zod';
import { LIST_KINDS, RESTRICTIONS } from '@law';
import { isWithin } from '@platform/calendar';

/** Kind and name of the rule data. */
export const PROCUREMENT_PREFERENCES = { kind: 'procurement-preferences', name: 'city' } as const;

const source = z.string().min(1);
const words = z.array(z.string().min(1)).min(1);

/** One ground on which a firm is preferred: an honour, a grade, or a certificate. */
const clause = z
  .strictObject({
    id: z.string().min(1),
    zh: z.string().min(1),
    en: z.string().min(1),
    /** Award programmes; one of their honours counts so many months from the day it was given, without `months` for good. */
    programmes: words.optional(),
    months: z.int().positive().optional(),
    /** Grades of the city's scheme. */
    grades: words.optional(),
    /** Names of certificates and licences, while they hold. */
    certificates: words.optional(),
    /** By the day of the question; `until` is not included. */
    from: z.iso.date(),
    until: z.iso.date().optional(),
    source,
  })
  .refine(
    ({ programmes, grades, certificates }) => [programmes, grades, certificates].filter((of) => of).length === 1,
    'a clause names honours, grades or certificates: one of the three',
  )
  .refine(({ programmes, months }) => months === undefined || programmes !== undefined, 'months are of honours');

/**
 * Content of the rule data of kind `procurement-preferences`: which firms are preferred in government procurement 政府采购优先, and
 * what keeps a firm off that list.
 */
export const procurementPreferencesSchema = z.strictObject({
  clauses: z
    .array(clause)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'a clause is there twice'),
  excluded: z.strictObject({
    /** On one of these lists. */
    lists: z.array(z.enum(LIST_KINDS).exclude(['watch'])),
    /** Under one of these measures while it runs. */
    restrictions: z.array(z.enum(RESTRICTIONS)),
    source,
  }),
});
export type ProcurementPreferences = z.infer<typeof procurementPreferencesSchema>;

const NOBODY: ProcurementPreferences = { clauses: [], excluded: { lists: [], restrictions: [], source: '' } };

/** What holds on a day; nobody is preferred where nothing was adopted. */
export const preferencesOn = (
  { clauses, excluded }: ProcurementPreferences = NOBODY,
  day: string,
): ProcurementPreferences => ({
  clauses: clauses.filter(({ from, until }) => isWithin(day, from, until)),
  excluded,
});
