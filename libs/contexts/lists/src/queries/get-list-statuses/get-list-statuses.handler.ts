import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { EntryReads } from '../../ports/entry-reads';
import type { ListStatus } from '../get-list-status/get-list-status.query';
import { GetListStatuses } from './get-list-statuses.query';

@QueryHandler(GetListStatuses)
export class GetListStatusesHandler implements IQueryHandler<GetListStatuses> {
  constructor(private readonly reads: EntryReads) {}

  async execute({ codes, reader }: GetListStatuses): Promise<ReadonlyMap<string, ListStatus>> {
    const on = reader.today;
    const found = await this.reads.ofEachOnDay(reader, codes, on);
    return new Map(
      [...found].map(
        ([
          uscc,
          {
            shown: entries,
            leftOut: { serious, abnormal, watch },
          },
        ]) => [uscc, { uscc, on, entries, leftOut: serious + abnormal + watch }],
      ),
    );
  }
}
