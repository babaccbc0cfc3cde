import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetRules } from '@contexts/rules';
import { type GradeScheme, OUTSIDE_GRADES, type OutsideGrades } from '../grade-scheme.rule';

/** By which ladders other agencies grade enterprises, as adopted now. */
@Injectable()
export class GradeSchemes {
  constructor(private readonly queries: QueryBus) {}

  /** The rows of one scheme, of all its days; none where nobody adopted it. */
  async of(code: string): Promise<readonly GradeScheme[]> {
    const adopted = await this.queries.execute(new GetRules(OUTSIDE_GRADES.kind, OUTSIDE_GRADES.name));
    const { schemes } = (adopted?.content as OutsideGrades | undefined) ?? { schemes: [] };
    return schemes.filter((row) => row.code === code);
  }
}
