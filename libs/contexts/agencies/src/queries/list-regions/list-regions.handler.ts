import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ReadDatabase } from '@platform/database';
import { type ListedRegions, ListRegions } from './list-regions.query';

/** More than a province has. */
const MOST_REGIONS = 5_000;

@QueryHandler(ListRegions)
export class ListRegionsHandler implements IQueryHandler<ListRegions> {
  constructor(private readonly reads: ReadDatabase) {}

  async execute(): Promise<ListedRegions> {
    const rows = await this.reads.query<{ region: ListedRegions['regions'][number] }>(
      `select json_strip_nulls(json_build_object('code', code, 'name', name, 'within', within, 'local', local,
         'from', valid_from, 'until', valid_until, 'successor', successor, 'source', source)) as region
       from read.region order by code limit ${MOST_REGIONS}`,
    );
    return { regions: rows.map(({ region }) => region) };
  }
}
