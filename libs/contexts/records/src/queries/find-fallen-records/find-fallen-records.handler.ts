import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { CommandRunner } from '@platform/cqrs';
import { record } from '../../events/record.state';
import { FindFallenRecords } from './find-fallen-records.query';

@QueryHandler(FindFallenRecords)
export class FindFallenRecordsHandler implements IQueryHandler<FindFallenRecords> {
  constructor(private readonly commands: CommandRunner) {}

  async execute({ itemIds }: FindFallenRecords): Promise<readonly string[]> {
    const states = await Promise.all(itemIds.map((id) => this.commands.load(record, id)));
    return itemIds.filter((_, i) => states[i]?.item?.status === 'annulled');
  }
}
