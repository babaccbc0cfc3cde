import { Query } from '@nestjs/cqrs';
import type { Reader } from '@contexts/disclosure';
import type { GradeAnswer } from '../get-grade/get-grade.query';

/** Reasons told of each grade, where many are asked for. */
export const FEW_REASONS = 10;

/** Today's grades of many enterprises in one statement, by code, the heaviest reasons of each. Who asks logs the question. */
export class GetShownGrades extends Query<ReadonlyMap<string, GradeAnswer>> {
  constructor(
    readonly codes: readonly string[],
    readonly reader: Reader,
  ) {
    super();
  }
}
