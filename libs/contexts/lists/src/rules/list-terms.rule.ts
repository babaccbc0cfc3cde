import { z } from 'zod';
import { LIST_KINDS, type ListKind } from '@law';
import { reject } from '@platform/kernel';
import { addMonths, endOfPeriod, isWithin } from '@platform/calendar';
import { type Problem, termProblem } from './problem.rule';

/** Kind and name of the rule data. */
export const LIST_TERMS = { kind: 'list-terms', name: 'national' } as const;

/**
 * Content of the rule data of kind `list-terms`: how long an entry of a list runs where its paper states no term, and how
 * long it runs at most, by the day of the entry (`from` included, `until` not). A list without a row runs until it is ended.
 */
export const listTermsSchema = z.strictObject({
  terms: z.array(
    z.strictObject({
      list: z.enum(LIST_KINDS),
      months: z.int().positive(),
      /** After so many months it can be taken off early; absent = never early. */
      removableAfterMonths: z.int().positive().optional(),
      from: z.iso.date(),
      until: z.iso.date().optional(),
      source: z.string().min(1),
    }),
  ),
});
export type ListTerms = z.infer<typeof listTermsSchema>;

export interface Term {
  /** Last day; the day of the entry is not counted. */
  readonly until: string;
  readonly source: string;
}

/** The term that the dated rule gives; undefined where it gives none. */
export const termOf = (list: ListKind, listedOn: string, { terms }: ListTerms): Term | undefined => {
  const row = terms.find((term) => term.list === list && isWithin(listedOn, term.from, term.until));
  return row && { until: addMonths(listedOn, row.months), source: row.source };
};

/** First day on which an entry can be taken off early 提前移出; undefined where the dated rule lets it not. */
export const removableFrom = (list: ListKind, listedOn: string, { terms }: ListTerms): string | undefined => {
  const months = terms.find(
    (term) => term.list === list && isWithin(listedOn, term.from, term.until),
  )?.removableAfterMonths;
  return months === undefined ? undefined : endOfPeriod(listedOn, { months });
};

/** A term that the paper states ends not before it begins, and not later than the law lets it. */
export const statedTermProblem = (
  { until, listedOn }: { readonly until?: string | undefined; readonly listedOn: string },
  lawful: Term | undefined,
): Problem =>
  termProblem(until, listedOn) ??
  (until !== undefined && lawful && until > lawful.until
    ? reject(
        'TERM_BEYOND_THE_LAW',
        `期限超过规定，最长至${lawful.until}（${lawful.source}）。`,
        `The term is longer than the law allows: ${lawful.until} at the latest.`,
        { kind: 'invalid', field: 'until', until: lawful.until, source: lawful.source },
      )
    : undefined);
