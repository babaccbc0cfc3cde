import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ArchiveReads } from '../../ports/archive-reads';
import { GetArchiveItems } from './get-archive-items.query';

@QueryHandler(GetArchiveItems)
export class GetArchiveItemsHandler implements IQueryHandler<GetArchiveItems> {
  constructor(private readonly archive: ArchiveReads) {}

  execute({ uscc, reader }: GetArchiveItems) {
    return this.archive.ofEnterprise(reader, uscc);
  }
}
