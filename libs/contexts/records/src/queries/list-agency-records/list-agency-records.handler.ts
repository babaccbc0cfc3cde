import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { refuse } from '@platform/cqrs';
import type { Answered } from '@platform/http';
import { GetAgency } from '@contexts/agencies';
import { Questions } from '@contexts/disclosure';
import { ArchiveReads } from '../../ports/archive-reads';
import { badPage } from '../../ports/bad-page';
import { archive } from '../../projections/archive/archive.projection';
import { markOf, readMark } from '../../rules/page-mark.rule';
import { type AgencyRecords, ListAgencyRecords } from './list-agency-records.query';

@QueryHandler(ListAgencyRecords)
export class ListAgencyRecordsHandler implements IQueryHandler<ListAgencyRecords> {
  constructor(
    private readonly questions: Questions,
    private readonly reads: ArchiveReads,
    private readonly queries: QueryBus,
  ) {}

  execute({ agency, page: { limit, after }, by }: ListAgencyRecords): Promise<Answered<AgencyRecords>> {
    return this.questions.ask<AgencyRecords>(
      { name: 'agency-records', by, projections: [archive.name] },
      async (reader) => {
        const known = by.agency === undefined ? undefined : await this.queries.execute(new GetAgency(by.agency));
        const own = known ? [known.uscc, ...known.forebears] : [];
        if (!own.includes(agency))
          return refuse('NOT_YOUR_AGENCY', '只能查看本机关记录的信息。', 'An agency lists what it recorded itself.', {
            kind: 'forbidden',
          });
        const mark = after === undefined ? undefined : (readMark(after) ?? badPage());
        const found = await this.reads.ofAgencies(reader, [agency], limit + 1, mark);
        const records = found.slice(0, limit);
        const last = records.at(-1);
        return { records, ...(found.length > limit && last && { next: markOf(last) }) };
      },
      ({ records }) => [...new Set(records.map((r) => r.uscc))],
    );
  }
}
