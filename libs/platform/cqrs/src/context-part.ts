import type { EntityManager } from 'typeorm';
import type { ZodType } from 'zod';
import type { AnyCatalogue, Process, Projection } from '@platform/kernel';
import { type Consumer, processName } from './checkpoints';

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

/** Every projection and process, by the name of its checkpoint. */
export const consumersOf = (parts: readonly Pick<ContextPart, 'projections' | 'processes'>[]): Consumer[] =>
  parts.flatMap(({ projections, processes }) => [
    ...projections.map(({ name, version }) => ({ name, version })),
    ...processes.map(({ name, version }) => ({ name: processName(name), version })),
  ]);
