import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ReadDatabase } from '@platform/database';
import { FindRegionsWithin } from './find-regions-within.query';

@QueryHandler(FindRegionsWithin)
export class FindRegionsWithinHandler implements IQueryHandler<FindRegionsWithin> {
  constructor(private readonly reads: ReadDatabase) {}

  async execute({ code }: FindRegionsWithin): Promise<readonly string[]> {
    const rows = await this.reads.query<{ code: string }>(
      `with recursive found as (
         select code from read.region where code = $1
         union select r.code from read.region r join found f on r.within = f.code or r.successor = f.code
       ) select code from found order by code`,
      [code],
    );
    return rows.map((row) => row.code);
  }
}
