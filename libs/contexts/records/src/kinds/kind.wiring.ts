import type { Provider, Type } from '@nestjs/common';
import type { ContextPart } from '@platform/cqrs';
import type { KindFacts } from '../ports/facts-of-kinds';
import type { KindDesk } from '../ports/kind-desks';

/** What a kind of record brings to the module and to the engine. */
export interface KindWiring extends Partial<
  Pick<ContextPart, 'projections' | 'processes' | 'entities' | 'migrations' | 'ruleKinds'>
> {
  readonly controllers: readonly Type[];
  readonly providers: readonly Provider[];
  /** One of its providers, where its rules need something of the outside. */
  readonly facts?: Type<KindFacts>;
  /** One of its providers, where it brings something to the desk of an enterprise. */
  readonly desk?: Type<KindDesk>;
}
