import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ArchiveReads } from '../../ports/archive-reads';
import { badPage } from '../../ports/bad-page';
import { paperMarkOf, readPaperMark } from '../../rules/page-mark.rule';
import { type ArchivePage, GetArchiveItems } from './get-archive-items.query';

@QueryHandler(GetArchiveItems)
export class GetArchiveItemsHandler implements IQueryHandler<GetArchiveItems> {
  constructor(private readonly archive: ArchiveReads) {}

  /** @throws CommandRefused `BAD_PAGE` */
  async execute({ uscc, page: { limit, after }, reader }: GetArchiveItems): Promise<ArchivePage> {
    const mark = after === undefined ? undefined : (readPaperMark(after) ?? badPage());
    const found = await this.archive.ofEnterprise(reader, uscc, limit + 1, mark);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, next: found.length > limit && last ? paperMarkOf(last) : undefined };
  }
}
