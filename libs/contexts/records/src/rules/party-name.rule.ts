import { reject } from '@platform/kernel';
import { tradeNameProblem } from '@law';
import type { Problem } from './problem.rule';

const nameOf = (person: unknown): string[] => {
  const { name } = (person ?? {}) as { readonly name?: unknown };
  return typeof name === 'string' ? [name] : [];
};

/** The party's name becomes public with the record: that of a sole trader must not be its operator's. */
export const partyNameProblem = (uscc: string, partyName: string, persons: readonly unknown[] = []): Problem => {
  const problem = tradeNameProblem(uscc, partyName, persons.flatMap(nameOf));
  return problem && reject(problem.code, problem.zh, problem.en, { kind: 'invalid', field: 'partyName' });
};
