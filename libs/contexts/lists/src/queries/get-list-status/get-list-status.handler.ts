import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answered } from '@platform/http';
import { askedDay, Questions, ToldAs } from '@contexts/disclosure';
import { EntryReads } from '../../ports/entry-reads';
import { ENTRY_VIEWS, GetListStatus, type ListStatus } from './get-list-status.query';

@QueryHandler(GetListStatus)
export class GetListStatusHandler implements IQueryHandler<GetListStatus> {
  constructor(
    private readonly questions: Questions,
    private readonly reads: EntryReads,
  ) {}

  /** @throws CommandRefused `DAY_IN_FUTURE` */
  execute({ uscc, on, by }: GetListStatus): Promise<Answered<ListStatus>> {
    return this.questions.ask<ListStatus>(
      { name: 'list-status', by, subject: uscc, projections: ENTRY_VIEWS },
      async (reader) => {
        const day = askedDay(reader, on);
        const [{ shown, leftOut }, audience] = await Promise.all([
          this.reads.onDay(reader, uscc, day),
          this.reads.toldAs(reader, uscc, day),
        ]);
        const told = { uscc, on: day, entries: shown, leftOut: leftOut.serious + leftOut.abnormal + leftOut.watch };
        return new ToldAs(told, audience);
      },
    );
  }
}
