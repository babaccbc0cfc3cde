import { Query } from '@nestjs/cqrs';
import type { Reader } from '@contexts/disclosure';
import type { GradeAnswer } from '../get-grade/get-grade.query';

/** Today's grade of one enterprise as this reader may see it: part of the whole file. Who asks logs the question. */
export class GetShownGrade extends Query<GradeAnswer> {
  constructor(
    readonly uscc: string,
    readonly reader: Reader,
  ) {
    super();
  }
}
