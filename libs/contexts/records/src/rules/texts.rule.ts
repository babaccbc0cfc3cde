import { normaliseUscc, usccProblem } from '@law';

/** Greatest length of the texts of a record, by the name of their field; one table for recording and correcting. */
const MOST: Readonly<Record<string, number>> = {
  partyName: 200,
  agencyName: 200,
  programmeName: 200,
  number: 200,
  facts: 20_000,
  legalBasis: 20_000,
  content: 20_000,
  trade: 8,
};
const OTHERWISE = 2_000;
export const mostSigns = (field: string): number => (Object.hasOwn(MOST, field) ? (MOST[field] as number) : OTHERWISE);

/** U+0000 and half characters cannot be kept. */
const isStorable = (text: string): boolean => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Values as a recording would have them: blanks at the ends of texts cut off, codes in their normal form. */
export const tidied = (value: unknown, field = ''): unknown => {
  if (typeof value === 'string') return field === 'uscc' ? normaliseUscc(value) : value.trim();
  if (Array.isArray(value)) return value.map((member) => tidied(member, field));
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, tidied(v, k)])) : value;
};

/** Paths of the texts that no recording would take: empty, too long, not to be kept, a code that is none. */
export const textFaults = (value: unknown, path = ''): readonly string[] => {
  if (isObject(value))
    return Object.entries(value).flatMap(([key, member]) => textFaults(member, path ? `${path}.${key}` : key));
  if (typeof value !== 'string') return [];
  const field =
    path
      .split('.')
      .filter((part) => !/^\d+$/.test(part))
      .at(-1) ?? '';
  const fits = value !== '' && value.length <= mostSigns(field) && isStorable(value);
  return fits && !(field === 'uscc' && usccProblem(value)) ? [] : [path];
};
