import { actDayOf } from '@law';
import { addDays, latest, shanghaiDate } from '@platform/calendar';
import { assess } from './assess.rule';
import type { CreditFact, Inherited } from './credit-fact.rule';
import { instantKey } from './knowledge.rule';
import type { AdoptedRulebook } from './rulebook.rule';
import type { Ceiling } from './timeline.rule';

/** An enterprise holds the records of another whose acts lie in `[actsFrom, actsBefore)`. */
export interface Holding extends Inherited {
  readonly uscc: string;
  readonly origin: string;
  readonly actsFrom: string;
  readonly actsBefore: string;
}

/** One enterprise takes over from one other. */
export interface Step {
  readonly succession: string;
  readonly origin: string;
  readonly heir: string;
  readonly on: string;
  readonly how: 'merger' | 'split';
  readonly recordedAt: string;
}

/** Enterprises connected by mergers and splits. */
export interface Family {
  /** The own records of each. */
  readonly facts: ReadonlyMap<string, readonly CreditFact[]>;
  readonly holdings: readonly Holding[];
  readonly steps: readonly Step[];
}

/** What counts for an enterprise: its own records, and those of its predecessors from the day of the succession on. */
export const creditOf = (uscc: string, { facts, holdings }: Family): readonly CreditFact[] => [
  ...(facts.get(uscc) ?? []),
  ...holdings
    .filter((h) => h.uscc === uscc)
    .flatMap((holding) => {
      const of = facts.get(holding.origin) ?? [];
      const held = new Set(of.filter((f) => isNewest(f, of) && isIn(holding, f)).map(({ item }) => item.id));
      return of.filter(({ item }) => held.has(item.id)).map((fact) => ({ ...fact, held: holding }));
    }),
];

/** Whether a record is held is said by what is known of it last. */
const isNewest = (fact: CreditFact, all: readonly CreditFact[]): boolean =>
  fact.knownUntil === null ||
  all.every((f) => f.item.id !== fact.item.id || instantKey(f.knownFrom) <= instantKey(fact.knownFrom));

const isIn = ({ actsFrom, actsBefore }: Holding, { item }: CreditFact): boolean => {
  const day = actDayOf(item);
  return actsFrom <= day && day < actsBefore;
};

/** By which rulebooks, and what the registry knew. */
interface By {
  readonly rulebooks: readonly AdoptedRulebook[];
  readonly knownAt: string;
}

/**
 * Of a merger the lowest grade of all that merged on the day before, of a split that of the parent: on the day it holds, but
 * after the adoption not before the Shanghai day on which the registry learnt of it.
 * @param before only successions of before that day
 */
export const ceilingsOf = (uscc: string, family: Family, by: By, before = '9999-12-31'): readonly Ceiling[] =>
  successionsOf(uscc, family, by, before).flatMap((steps) => {
    const [{ on, how, recordedAt }] = steps;
    const parties = [...steps.map(({ origin }) => origin), ...(how === 'merger' ? [uscc] : [])];
    const effective = instantKey(recordedAt) <= adoptedAt(by) ? on : latest(on, shanghaiDate(recordedAt));
    return parties.flatMap((party) => {
      const { grade } = gradeOn(party, addDays(on, -1), family, by);
      return grade === null ? [] : [{ on: effective, grade }];
    });
  });

const gradeOn = (uscc: string, day: string, family: Family, by: By) =>
  assess(creditOf(uscc, family), by.rulebooks, day, by.knownAt, ceilingsOf(uscc, family, by, addDays(day, 1)));

/** The steps of each succession in which it took over. */
const successionsOf = (
  uscc: string,
  { steps }: Family,
  { knownAt }: By,
  before: string,
): readonly (readonly [Step, ...Step[]])[] => {
  const known = steps.filter(
    (s) => s.heir === uscc && s.on < before && instantKey(s.recordedAt) <= instantKey(knownAt),
  );
  return [...new Set(known.map(({ succession }) => succession))].map(
    (id) => known.filter(({ succession }) => succession === id) as [Step, ...Step[]],
  );
};

const adoptedAt = ({ rulebooks, knownAt }: By): string =>
  rulebooks
    .map((b) => instantKey(b.adoptedAt))
    .filter((at) => at <= instantKey(knownAt))
    .sort()[0] ?? '';
