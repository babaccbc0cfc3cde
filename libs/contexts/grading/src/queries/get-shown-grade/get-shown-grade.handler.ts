import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { GradeReads } from '../../ports/grade-reads';
import { DEFAULT_SCHEME } from '../get-grade/get-grade.query';
import { GetShownGrade } from './get-shown-grade.query';

@QueryHandler(GetShownGrade)
export class GetShownGradeHandler implements IQueryHandler<GetShownGrade> {
  constructor(private readonly grades: GradeReads) {}

  execute({ uscc, reader }: GetShownGrade) {
    return this.grades.today(reader, uscc, DEFAULT_SCHEME);
  }
}
