export { GetGrade, type GradeAnswer, gradeSchema } from './queries/get-grade/get-grade.query';
export {
  GetGradeHistory,
  type GradeHistoryAnswer,
  gradeHistorySchema,
} from './queries/get-grade-history/get-grade-history.query';
export { GetShownGrade } from './queries/get-shown-grade/get-shown-grade.query';
export { GetShownGrades } from './queries/get-shown-grades/get-shown-grades.query';
export { type GradeJoin, gradeJoin } from './ports/grade-join';
export { assess } from './rules/assess.rule';
export type { CreditFact } from './rules/credit-fact.rule';
export { type AdoptedRulebook, type Rulebook, rulebookSchema } from './rules/rulebook.rule';
export type { Assessment, Reason } from './rules/timeline.rule';
export { GradingModule } from './grading.module';
