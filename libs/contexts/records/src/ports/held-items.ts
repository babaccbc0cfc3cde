import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { actDayOf, type CreditItem, type Ownership } from '@law';
import type { Caller } from '@platform/kernel';
import { HoldsItem } from '@contexts/enterprises';

/** Whose a record is, after who took over from whom. */
@Injectable()
export class HeldItems {
  constructor(private readonly queries: QueryBus) {}

  /** Its own, or that of an enterprise it took over from. */
  holds(uscc: string, item: CreditItem): Promise<boolean> {
    return this.queries.execute(new HoldsItem(uscc, { uscc: item.uscc, actDay: actDayOf(item) }));
  }

  async ownership({ enterprise }: Caller, item: CreditItem | undefined): Promise<Ownership> {
    return { inherited: enterprise !== undefined && item !== undefined && (await this.holds(enterprise, item)) };
  }
}
