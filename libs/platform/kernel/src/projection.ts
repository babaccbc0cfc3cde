import type { Fact } from './fact';
import type { AnyCatalogue, EventOf } from './events';

/** For each event of the catalogues that matters, what to do about it. */
export type Reactions<Cs extends readonly AnyCatalogue[], Context> = {
  readonly [T in EventOf<Cs[number]>['type']]?: (
    context: Context,
    fact: Fact<T, Extract<EventOf<Cs[number]>, { type: T }>['data']>,
  ) => Promise<void>;
};

/** The same reaction to every event of the catalogues. */
export const onEach = <C extends object, R>(
  catalogues: readonly C[],
  reaction: R,
): { readonly [T in (C extends unknown ? keyof C : never) & string]: R } =>
  Object.fromEntries(catalogues.flatMap((of) => Object.keys(of)).map((type) => [type, reaction])) as never;

/** What a reader sees: rows computed from facts, together with the checkpoint up to which they were computed. */
export interface Projection<Tx = unknown> {
  /** What its reader sees, kebab case; unique in the product. */
  readonly name: string;
  readonly version: number;
  /** Names of its tables in schema `read`; emptied before a rebuild. */
  readonly tables: readonly string[];
  readonly on: Readonly<Record<string, (tx: Tx, fact: Fact) => Promise<void>>>;
  /** Once for the facts just applied together, in the same transaction: for rows that each of them would compute anew. */
  readonly afterAll?: (tx: Tx, facts: readonly Fact[]) => Promise<void>;
}

/**
 * Declares a projection over the given catalogues. It never refuses a fact and never skips one: a handler that
 * throws stops this projection alone.
 */
export const projectionOver =
  <Tx>() =>
  <const Cs extends readonly AnyCatalogue[]>(definition: {
    name: string;
    version: number;
    tables: readonly string[];
    from: Cs;
    on: Reactions<Cs, Tx>;
    afterAll?: Projection<Tx>['afterAll'];
  }): Projection<Tx> =>
    definition as unknown as Projection<Tx>;
