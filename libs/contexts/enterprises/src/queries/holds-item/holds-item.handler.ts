import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ReadDatabase } from '@platform/database';
import { HoldsItem } from './holds-item.query';

@QueryHandler(HoldsItem)
export class HoldsItemHandler implements IQueryHandler<HoldsItem> {
  constructor(private readonly reads: ReadDatabase) {}

  async execute({ uscc, item }: HoldsItem): Promise<boolean> {
    if (uscc === item.uscc) return true;
    const held = await this.reads.query(
      `select 1 from read.lineage where uscc = $1 and origin = $2 and acts_from <= $3 and acts_before > $3::date limit 1`,
      [uscc, item.uscc, item.actDay],
    );
    return held.length > 0;
  }
}
