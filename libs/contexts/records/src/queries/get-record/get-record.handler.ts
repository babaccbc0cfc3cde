import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { refuse, StoredFacts } from '@platform/cqrs';
import type { Answered } from '@platform/http';
import { Questions, ToldAs } from '@contexts/disclosure';
import { ArchiveReads } from '../../ports/archive-reads';
import { recordStreamOf } from '../../rules/opened.rule';
import { GetRecord, RECORD_VIEWS, type RecordAnswer } from './get-record.query';

@QueryHandler(GetRecord)
export class GetRecordHandler implements IQueryHandler<GetRecord> {
  constructor(
    private readonly questions: Questions,
    private readonly reads: ArchiveReads,
    private readonly facts: StoredFacts,
  ) {}

  execute({ id, by }: GetRecord): Promise<Answered<RecordAnswer>> {
    return this.questions.ask<RecordAnswer>(
      { name: 'record', by, subject: () => this.reads.usccOf(id, by.enterprise), projections: RECORD_VIEWS },
      async (reader) => {
        const found = await this.reads.one(reader, id);
        if (!found) return refuse('RECORD_UNKNOWN', '没有这条记录。', 'There is no such record.', { kind: 'unknown' });
        const { item, audience } = found;
        const history = audience === 'auditor' && { history: await this.facts.ofStream(recordStreamOf(id)) };
        return new ToldAs<RecordAnswer>({ ...item, ...history }, audience);
      },
    );
  }
}
