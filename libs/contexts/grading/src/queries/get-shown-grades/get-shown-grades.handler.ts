import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { GradeReads } from '../../ports/grade-reads';
import { DEFAULT_SCHEME } from '../get-grade/get-grade.query';
import { FEW_REASONS, GetShownGrades } from './get-shown-grades.query';

@QueryHandler(GetShownGrades)
export class GetShownGradesHandler implements IQueryHandler<GetShownGrades> {
  constructor(private readonly grades: GradeReads) {}

  execute({ codes, reader }: GetShownGrades) {
    return this.grades.todayOfEach(reader, codes, { scheme: DEFAULT_SCHEME, mostReasons: FEW_REASONS });
  }
}
