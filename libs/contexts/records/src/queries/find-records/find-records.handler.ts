import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { actDayOf } from '@law';
import { CommandRunner } from '@platform/cqrs';
import { record } from '../../events/record.state';
import { FindRecords, type FoundRecord } from './find-records.query';

@QueryHandler(FindRecords)
export class FindRecordsHandler implements IQueryHandler<FindRecords> {
  constructor(private readonly commands: CommandRunner) {}

  execute({ itemIds }: FindRecords): Promise<readonly FoundRecord[]> {
    return Promise.all(
      itemIds.map(async (id) => {
        const { item } = await this.commands.load(record, id);
        return {
          id,
          uscc: item?.uscc,
          status: item?.status,
          actEnd: item?.dates.actEnd,
          ...(item && { actDay: actDayOf(item) }),
        };
      }),
    );
  }
}
