type Entry = Readonly<Record<string, unknown>>;

/**
 * Persons are sealed once recorded and cannot be compared; terms are compared as the papers state them; the end of the act
 * is told by the records it rests on; whether a second person must confirm is the agency's rule of the day; the
 * agency's code is today's.
 */
const NOT_COMPARED = new Set(['representative', 'controller', 'until', 'termSource', 'actEnd', 'pending', 'agency']);

/** Whether two recordings say the same of an entry; an absent field and an undefined one are the same. */
export const sameEntry = (a: object, b: object): boolean =>
  sameTerm(a as Entry, b as Entry) &&
  [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((field) => !NOT_COMPARED.has(field))
    .every((field) => JSON.stringify((a as Entry)[field]) === JSON.stringify((b as Entry)[field]));

/** Where neither paper states a term, it may come from a rule adopted since. */
const sameTerm = (a: Entry, b: Entry): boolean => a['until'] === b['until'] || !(isStated(a) || isStated(b));
const isStated = ({ until, termSource }: Entry): boolean => until !== undefined && termSource === undefined;
