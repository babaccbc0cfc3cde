import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answered } from '@platform/http';
import { Questions } from '@contexts/disclosure';
import { archive } from '../../../../projections/archive/archive.projection';
import { OutsideGradesNow } from '../../ports/outside-grades-now';
import { GetOutsideGrades, type OutsideGradesNow as Told } from './get-outside-grades.query';

@QueryHandler(GetOutsideGrades)
export class GetOutsideGradesHandler implements IQueryHandler<GetOutsideGrades> {
  constructor(
    private readonly questions: Questions,
    private readonly grades: OutsideGradesNow,
  ) {}

  execute({ uscc, by }: GetOutsideGrades): Promise<Answered<Told>> {
    return this.questions.ask<Told>(
      { name: 'outside-grades', by, subject: uscc, projections: [archive.name] },
      async (reader) => ({ uscc, on: reader.today, grades: await this.grades.of(reader, uscc) }),
    );
  }
}
