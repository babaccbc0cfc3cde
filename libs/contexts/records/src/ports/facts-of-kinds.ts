import { Inject, Injectable } from '@nestjs/common';
import type { CreditItem } from '@law';

/** What the rules of one kind of record need of the outside when a record of it is changed. */
export abstract class KindFacts {
  abstract readonly kind: string;
  abstract of(item: CreditItem): Promise<unknown>;
}

/** Injection token: `readonly KindFacts[]`, of the kinds that need any. */
export const KIND_FACTS = Symbol('KIND_FACTS');

/** What the rules of an item's kind need of the outside; undefined where they need nothing. */
@Injectable()
export class FactsOfKinds {
  constructor(@Inject(KIND_FACTS) private readonly kinds: readonly KindFacts[]) {}

  async of(item: CreditItem | undefined): Promise<unknown> {
    return item && this.kinds.find(({ kind }) => kind === item.kind)?.of(item);
  }
}
