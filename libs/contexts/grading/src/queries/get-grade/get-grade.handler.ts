import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { refuse } from '@platform/cqrs';
import type { Answered } from '@platform/http';
import { Questions } from '@contexts/disclosure';
import { GradeReads } from '../../ports/grade-reads';
import { grades } from '../../projections/grades/grades.projection';
import { DEFAULT_SCHEME, GetGrade, type GradeAnswer } from './get-grade.query';

@QueryHandler(GetGrade)
export class GetGradeHandler implements IQueryHandler<GetGrade> {
  constructor(
    private readonly questions: Questions,
    private readonly reads: GradeReads,
  ) {}

  /** @throws CommandRefused `DAY_IN_FUTURE` */
  execute({ data: { uscc, on, scheme = DEFAULT_SCHEME }, by }: GetGrade): Promise<Answered<GradeAnswer>> {
    return this.questions.ask<GradeAnswer>(
      { name: 'grade', by, subject: uscc, projections: [grades.name] },
      async (reader) => {
        if (on === undefined || on === reader.today) return this.reads.today(reader, uscc, scheme);
        if (on > reader.today)
          return refuse('DAY_IN_FUTURE', '该日期尚未到来，没有等级。', 'A day to come has no grade yet.', {
            kind: 'invalid',
            today: reader.today,
          });
        return this.reads.on(reader, uscc, scheme, on);
      },
    );
  }
}
