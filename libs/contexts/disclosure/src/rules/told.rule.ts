import type { Audience } from './matrix.rule';

/** What was told about each subject, as JSON values. */
export type Parts = ReadonlyMap<string | null, unknown>;

const keptFor = new WeakMap<object, unknown>();

/**
 * Marks an opened personal part of an answer with what the query log keeps in its place: the sealed form, readable only
 * while its key exists. The object itself goes into the answer, by reference.
 */
export const loggedAs = <T extends object>(told: T, kept: unknown): T => {
  keptFor.set(told, kept);
  return told;
};

/** The answer as the log keeps it: every marked part replaced. */
export const asLogged = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (keptFor.has(value)) return keptFor.get(value);
  if (Array.isArray(value)) return value.map(asLogged);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .map(([key, v]) => [key, asLogged(v)]),
  );
};

/**
 * The part of an answer for each subject. About one subject it is the whole; about several, lists keep the members with
 * the subject's `uscc`, and what belongs to no subject stays in every part.
 */
export const partsOf = (answer: unknown, subjects: readonly string[]): Parts => {
  const [first, ...others] = [...new Set(subjects)];
  if (first === undefined) return new Map([[null, answer]]);
  if (others.length === 0) return new Map([[first, answer]]);
  return new Map([first, ...others].map((subject) => [subject, partOf(answer, subject)]));
};

const partOf = (answer: unknown, subject: string): unknown =>
  Array.isArray(answer)
    ? answer.filter((member) => isAbout(member, subject))
    : typeof answer === 'object' && answer !== null && !keptFor.has(answer)
      ? Object.fromEntries(
          Object.entries(answer).map(([key, value]) => [key, Array.isArray(value) ? partOf(value, subject) : value]),
        )
      : answer;

const isAbout = (member: unknown, subject: string): boolean => {
  const uscc = typeof member === 'object' && member !== null ? (member as { uscc?: unknown }).uscc : undefined;
  return typeof uscc !== 'string' || uscc === subject;
};

/**
 * An answer about one row, with what the reader was to that row: who recorded it, or is competent for its field, was told
 * everything by that right, whatever it stated as its purpose.
 */
export class ToldAs<T> {
  constructor(
    readonly body: T,
    readonly audience: Audience,
  ) {}
}

export const toldOf = <T>(given: T | ToldAs<T>): { readonly body: T; readonly audience?: Audience } =>
  given instanceof ToldAs ? given : { body: given };
