import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import type { Answered } from '@platform/http';
import { Questions, type Reader } from '@contexts/disclosure';
import { GetShownEnterprises } from '@contexts/enterprises';
import { GetShownGrades } from '@contexts/grading';
import { GetListStatuses } from '@contexts/lists';
import { AskMany, type Many, MANY_VIEWS, type OneOfMany } from './ask-many.query';

@QueryHandler(AskMany)
export class AskManyHandler implements IQueryHandler<AskMany> {
  constructor(
    private readonly questions: Questions,
    private readonly queries: QueryBus,
  ) {}

  /** Each enterprise is told as for itself alone, and is a subject of its own in the log, once. */
  execute({ codes, parts, by }: AskMany): Promise<Answered<Many>> {
    const subjects = [...new Set(codes.flatMap((code) => ('uscc' in code ? code.uscc : [])))];
    return this.questions.askEach<Many>(
      { name: 'many', by, subjects, projections: MANY_VIEWS },
      async (reader) => {
        const told = await this.told(subjects, parts, reader);
        const results = codes.map((code): OneOfMany => ('uscc' in code ? told(code.uscc) : code));
        return { on: reader.today, results };
      },
      ({ on, results }, subject) => ({ on, results: [results.find(({ uscc }) => uscc === subject)] }),
    );
  }

  /** One statement for each part. */
  private async told(subjects: readonly string[], parts: AskMany['parts'], reader: Reader) {
    const [identities, grades, lists] = await Promise.all([
      parts.includes('identity') ? this.queries.execute(new GetShownEnterprises(subjects, reader)) : undefined,
      parts.includes('grade') ? this.queries.execute(new GetShownGrades(subjects, reader)) : undefined,
      parts.includes('lists') ? this.queries.execute(new GetListStatuses(subjects, reader)) : undefined,
    ]);
    return (uscc: string): OneOfMany => {
      const [grade, list] = [grades?.get(uscc), lists?.get(uscc)];
      return {
        uscc,
        ...(identities && { identity: identities.get(uscc) ?? null }),
        ...(grade && { grade }),
        ...(list && { lists: list }),
      };
    };
  }
}
