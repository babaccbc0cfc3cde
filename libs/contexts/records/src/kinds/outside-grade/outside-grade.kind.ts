import type { RecordKind } from '../record.kind';
import { stepProblem } from './grade-scheme.rule';
import {
  evolveOutsideGradeItem,
  OUTSIDE_GRADE_DEEDS,
  type OutsideGradeItem,
  readOutsideGrade,
} from './outside-grade-item.rule';
import { outsideGradeEvents } from './outside-grade.events';

/** Grade given elsewhere 他评等级: tax, customs, environment. */
export const outsideGrade = {
  kind: 'outside-grade',
  name: { zh: '他评等级', en: 'grade given elsewhere' },
  section: 'evaluations',
  events: outsideGradeEvents,
  recorded: outsideGradeEvents.OutsideGradeRecorded,
  corrected: outsideGradeEvents.OutsideGradeCorrected,
  learnable: ['actEnd', 'published'],
  deeds: OUTSIDE_GRADE_DEEDS,
  evolve: evolveOutsideGradeItem,
  read: readOutsideGrade,
  contentProblem: ({ ladder, step }) => stepProblem(ladder.steps, step),
} as const satisfies RecordKind<typeof outsideGradeEvents, OutsideGradeItem>;
