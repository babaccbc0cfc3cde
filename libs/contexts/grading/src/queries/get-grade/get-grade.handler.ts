import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answered } from '@platform/http';
import { askedDay, Questions } from '@contexts/disclosure';
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
        const day = askedDay(reader, on);
        return day === reader.today ? this.reads.today(reader, uscc, scheme) : this.reads.on(reader, uscc, scheme, day);
      },
    );
  }
}
