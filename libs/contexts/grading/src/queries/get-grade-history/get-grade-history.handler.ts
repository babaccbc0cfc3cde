import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answered } from '@platform/http';
import { Questions } from '@contexts/disclosure';
import { GradeReads } from '../../ports/grade-reads';
import { grades } from '../../projections/grades/grades.projection';
import { DEFAULT_SCHEME } from '../get-grade/get-grade.query';
import { GetGradeHistory, type GradeHistoryAnswer } from './get-grade-history.query';

@QueryHandler(GetGradeHistory)
export class GetGradeHistoryHandler implements IQueryHandler<GetGradeHistory> {
  constructor(
    private readonly questions: Questions,
    private readonly reads: GradeReads,
  ) {}

  execute({ data: { uscc, scheme = DEFAULT_SCHEME }, by }: GetGradeHistory): Promise<Answered<GradeHistoryAnswer>> {
    return this.questions.ask<GradeHistoryAnswer>(
      { name: 'grade-history', by, subject: uscc, projections: [grades.name] },
      (reader) => this.reads.history(reader, uscc, scheme),
    );
  }
}
