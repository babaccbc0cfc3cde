import { type Kin, KeptSteps } from '@contexts/enterprises';
import type { CreditFact } from '../../rules/credit-fact.rule';
import type { Family } from '../../rules/family.rule';
import { factsOf, type Rows } from './known-facts.projection';

export const steps = new KeptSteps('read.grading_step');

/** What is known of an enterprise, and of all it is connected with by mergers and splits. */
export const familyOf = async (rows: Rows, uscc: string): Promise<Family> =>
  familyIn(rows, uscc, await steps.kin(rows, [uscc]));

/** The same, where its kin is among those given. */
export const familyIn = async (rows: Rows, uscc: string, kin: Kin): Promise<Family> => {
  const connected = new Set(kin.steps.flatMap(({ origin, heir }) => [origin, heir]));
  const codes = connected.has(uscc) ? kin.codes.filter((code) => connected.has(code)) : [uscc];
  const facts = new Map<string, readonly CreditFact[]>();
  for (const code of codes) facts.set(code, await factsOf(rows, code));
  return { ...kin, facts };
};
