import type { KindWiring } from '../kind.wiring';
import { RecordOutsideGradeHandler } from './commands/record-outside-grade/record-outside-grade.handler';
import { RecordOutsideGradeController } from './commands/record-outside-grade/record-outside-grade.http';
import { OUTSIDE_GRADES, outsideGradesSchema } from './grade-scheme.rule';
import { GradeSchemes } from './ports/grade-schemes';
import { OutsideGradesNow } from './ports/outside-grades-now';
import { GetOutsideGradesHandler } from './queries/get-outside-grades/get-outside-grades.handler';
import { GetOutsideGradesController } from './queries/get-outside-grades/get-outside-grades.http';

export const outsideGradeWiring: KindWiring = {
  controllers: [RecordOutsideGradeController, GetOutsideGradesController],
  providers: [RecordOutsideGradeHandler, GetOutsideGradesHandler, GradeSchemes, OutsideGradesNow],
  ruleKinds: [{ kind: OUTSIDE_GRADES.kind, schema: outsideGradesSchema }],
};
