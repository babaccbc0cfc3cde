import { Module } from '@nestjs/common';
import type { ContextPart } from '@platform/cqrs';
import { GradeReads } from './ports/grade-reads';
import { GradedItem } from './projections/grades/graded-item.entity';
import { GradeReason } from './projections/grades/grade-reason.entity';
import { GradeSegment } from './projections/grades/grade-segment.entity';
import { CreateGrades1764000007001 } from './projections/grades/grades.migration';
import { grades } from './projections/grades/grades.projection';
import { GradingFact } from './projections/grades/grading-fact.entity';
import { GradingStep } from './projections/grades/grading-step.entity';
import { GradingClause, GradingRulebook, GradingWindow } from './projections/grades/grading-rule.entity';
import { GetGradeHandler } from './queries/get-grade/get-grade.handler';
import { GetGradeController } from './queries/get-grade/get-grade.http';
import { GetGradeHistoryHandler } from './queries/get-grade-history/get-grade-history.handler';
import { GetGradeHistoryController } from './queries/get-grade-history/get-grade-history.http';
import { GetShownGradeHandler } from './queries/get-shown-grade/get-shown-grade.handler';
import { GetShownGradesHandler } from './queries/get-shown-grades/get-shown-grades.handler';
import { rulebookSchemaOf } from './rules/rulebook.rule';

/** What a grade is and why: rulebooks as data, assessing, grades as readers may be told them. */
@Module({
  controllers: [GetGradeController, GetGradeHistoryController],
  providers: [GradeReads, GetGradeHandler, GetGradeHistoryHandler, GetShownGradeHandler, GetShownGradesHandler],
})
export class GradingModule {
  static readonly part: ContextPart = {
    name: 'grading',
    catalogues: [],
    projections: [grades],
    processes: [],
    entities: [
      GradingFact,
      GradingStep,
      GradingRulebook,
      GradingWindow,
      GradingClause,
      GradeSegment,
      GradeReason,
      GradedItem,
    ],
    migrations: [CreateGrades1764000007001],
    ruleKinds: [{ kind: 'rulebook', schemaOf: rulebookSchemaOf }],
  };
}
