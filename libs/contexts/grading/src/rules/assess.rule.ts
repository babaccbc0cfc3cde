import type { CreditFact } from './credit-fact.rule';
import type { AdoptedRulebook } from './rulebook.rule';
import { type Assessment, type Ceiling, timeline } from './timeline.rule';

/**
 * The grade of one enterprise in one scheme on a day, by what was known at a moment.
 * @param facts every version of every item, in any order
 * @param rulebooks every adopted rulebook of the scheme
 * @param asOf Shanghai date graded
 * @param knownAt record time, ISO 8601 UTC: what was recorded later is not seen
 * @param ceilings of mergers and splits
 */
export const assess = (
  facts: readonly CreditFact[],
  rulebooks: readonly AdoptedRulebook[],
  asOf: string,
  knownAt: string,
  ceilings: readonly Ceiling[] = [],
): Assessment => {
  const segments = timeline(facts, rulebooks, knownAt, ceilings);
  const found = segments.findLast((s) => s.from <= asOf);
  if (!found) return { ...NOTHING, nextChange: segments[0]?.from ?? null };
  const { from: _, ...assessment } = found;
  return assessment;
};

const NOTHING: Omit<Assessment, 'nextChange'> = {
  grade: null,
  scoreHundredths: null,
  state: 'no-rulebook',
  computedAtStart: false,
  rulebook: null,
  reasons: [],
};
