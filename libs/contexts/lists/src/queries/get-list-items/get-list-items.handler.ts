import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { EntryReads } from '../../ports/entry-reads';
import { GetListItems } from './get-list-items.query';

@QueryHandler(GetListItems)
export class GetListItemsHandler implements IQueryHandler<GetListItems> {
  constructor(private readonly entries: EntryReads) {}

  execute({ uscc, reader }: GetListItems) {
    return this.entries.ofEnterprise(reader, uscc);
  }
}
