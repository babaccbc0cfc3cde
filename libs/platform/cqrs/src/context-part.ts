import type { EntityManager } from 'typeorm';
import type { ZodType } from 'zod';
import type { AnyCatalogue, Process, Projection } from '@platform/kernel';
import { type Consumer, processName } from './checkpoints';

type Class = abstract new (...args: never[]) => unknown;

/**
 * Words that the contexts bring along for rule data, by what they stand for: `{ kind: ['penalty', 'check'] }`. A rule file that
 * names another word was misspelt, and would silently do nothing.
 */
export type Vocabulary = Readonly<Record<string, readonly string[]>>;

/** A kind of rule data (rulebook, windows, matrix …): files of this kind must fit the schema to be adopted. */
export interface RuleKind {
  readonly kind: string;
  readonly schema: ZodType;
}

/** A kind of rule data whose files name words of other contexts. */
export interface WordedRuleKind {
  readonly kind: string;
  readonly schemaOf: (words: Vocabulary) => ZodType;
}

/** What a context gives to the engine; every context's module has it as `static readonly part`. */
export interface ContextPart {
  readonly name: string;
  readonly catalogues: readonly AnyCatalogue[];
  readonly projections: readonly Projection<EntityManager>[];
  readonly processes: readonly Process[];
  /** TypeORM entities of the read tables. */
  readonly entities: readonly Class[];
  /** TypeORM migrations, oldest first. */
  readonly migrations: readonly Class[];
  readonly ruleKinds?: readonly (RuleKind | WordedRuleKind)[];
  /** Words of its own that rule data may name. */
  readonly words?: Vocabulary;
}

/** Every kind of rule data of the contexts, with what its files must fit. */
export const ruleKindsOf = (parts: readonly Pick<ContextPart, 'ruleKinds' | 'words'>[]): RuleKind[] => {
  const words: Record<string, readonly string[]> = {};
  for (const part of parts)
    for (const [of, own] of Object.entries(part.words ?? {})) words[of] = [...(words[of] ?? []), ...own];
  return parts.flatMap(({ ruleKinds = [] }) =>
    ruleKinds.map((of) => ('schema' in of ? of : { kind: of.kind, schema: of.schemaOf(words) })),
  );
};

/** Every projection and process, by the name of its checkpoint. */
export const consumersOf = (parts: readonly Pick<ContextPart, 'projections' | 'processes'>[]): Consumer[] =>
  parts.flatMap(({ projections, processes }) => [
    ...projections.map(({ name, version }) => ({ name, version })),
    ...processes.map(({ name, version }) => ({ name: processName(name), version })),
  ]);
