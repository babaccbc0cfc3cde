import type { NamedDeed } from '@law';
import { earliest, endOfPeriod } from '@platform/calendar';
import { type CreditFact, deedsOf } from './credit-fact.rule';
import type { Addition, Rulebook } from './rulebook.rule';

/** What one version of a record does to a grade under one rulebook. Shanghai dates, half-open. */
export interface Effect {
  readonly kind: 'deduction' | 'veto' | 'honour' | 'addition' | 'evidence';
  readonly clause: string;
  /** Hundredths, never negative; 0 for veto and evidence. */
  readonly points: number;
  readonly from: string;
  /** null = no end in sight. */
  readonly until: string | null;
}

/** All effects, each from the legal clock of its deed, for the clause's period, never beyond the legal end. */
export const effectsOf = (fact: CreditFact, book: Rulebook): readonly Effect[] =>
  deedsOf(fact)
    .flatMap((deed) => [
      ...book.deductions
        .filter((c) => c.on.includes(deed.tag) && c.months > 0)
        .map((c) => effect('deduction', deed, c, c.points)),
      ...book.vetoes.filter((c) => c.on.includes(deed.tag)).map((c) => effect('veto', deed, c)),
      ...book.honours.levels.filter((c) => c.on.includes(deed.tag)).map((c) => added('honour', deed, c)),
      ...book.additions.filter((c) => c.on.includes(deed.tag)).map((c) => added('addition', deed, c)),
      ...(book.evidence.on.includes(deed.tag) ? [effect('evidence', deed, book.evidence)] : []),
    ])
    .map((e) => ({ ...e, until: sooner(e.until, fact.validUntil) }))
    .filter((e) => e.until === null || e.from < e.until);

interface Timed {
  readonly id: string;
  readonly months?: number | undefined;
}

const effect = (kind: Effect['kind'], { from, until }: NamedDeed, { id, months }: Timed, points = 0): Effect => ({
  kind,
  clause: id,
  points,
  from,
  until: months === undefined ? until : sooner(endOfPeriod(from, { months }), until),
});

const added = (kind: Effect['kind'], deed: NamedDeed, clause: Addition): Effect =>
  effect(
    kind,
    clause.afterMonths ? { ...deed, from: endOfPeriod(deed.from, { months: clause.afterMonths }) } : deed,
    clause,
    clause.points,
  );

const sooner = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null ? a : earliest(a, b);
