import type { EntityManager } from 'typeorm';
import type { ZodType } from 'zod';
import type { AnyCatalogue, Process, Projection } from '@platform/kernel';

type Class = abstract new (...args: never[]) => unknown;

/** A kind of rule data (rulebook, windows, matrix …): files of this kind must fit the schema to be adopted. */
export interface RuleKind {
  readonly kind: string;
  readonly schema: ZodType;
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
  readonly ruleKinds?: readonly RuleKind[];
}
