import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { StoredFacts } from '@platform/cqrs';
import { ReadDatabase } from '@platform/database';
import type { Answered } from '@platform/http';
import { Questions } from '@contexts/disclosure';
import { subjectFacts } from '../../projections/subject-facts/subject-facts.projection';
import { GetSubjectFacts, type SubjectFacts } from './get-subject-facts.query';

interface Place {
  readonly seq: number;
  readonly stream: string;
  readonly revision: string;
}

@QueryHandler(GetSubjectFacts)
export class GetSubjectFactsHandler implements IQueryHandler<GetSubjectFacts> {
  constructor(
    private readonly questions: Questions,
    private readonly reads: ReadDatabase,
    private readonly facts: StoredFacts,
  ) {}

  execute({ uscc, page: { limit, after }, by }: GetSubjectFacts): Promise<Answered<SubjectFacts>> {
    return this.questions.ask<SubjectFacts>(
      { name: 'subject-facts', by, subject: uscc, projections: [subjectFacts.name] },
      async () => {
        const places = await this.reads.query<Place>(
          `select seq, stream, revision from read.subject_fact where uscc = $1 and seq > $2 order by seq limit $3`,
          [uscc, after, limit + 1],
        );
        const page = places.slice(0, limit);
        const facts = await Promise.all(
          page.map(async (p) => ({ seq: p.seq, ...(await this.facts.one(p.stream, BigInt(p.revision))) })),
        );
        const last = page.at(-1);
        return { uscc, facts, ...(places.length > limit && last && { next: last.seq }) };
      },
    );
  }
}
