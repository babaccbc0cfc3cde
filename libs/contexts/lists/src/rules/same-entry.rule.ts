type Entry = Readonly<Record<string, unknown>>;

/** Persons are sealed once recorded and cannot be compared; the term may come from a rule adopted since. */
const NOT_COMPARED = new Set(['representative', 'controller', 'until', 'termSource']);

/** Whether two recordings say the same of an entry; an absent field and an undefined one are the same. */
export const sameEntry = (a: object, b: object): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((field) => !NOT_COMPARED.has(field))
    .every((field) => JSON.stringify((a as Entry)[field]) === JSON.stringify((b as Entry)[field]));
