import { callerOf, decider, keptOf } from '@platform/testing';
import { record } from '../../events/record.state';
import { recordingExample } from '../../rules/examples.rule';
import { recordOutsideGrade, RecordOutsideGrade } from './commands/record-outside-grade/record-outside-grade.decide';
import { gradeSchemeExample, outsideGradeExample } from './outside-grade-example.rule';
import { outsideGradeEvents } from './outside-grade.events';

it('can be recorded and kept', () => {
  const command = new RecordOutsideGrade(outsideGradeExample, callerOf('tax-office'));
  const outside = { ...recordingExample, schemes: [gradeSchemeExample] };
  const [fact] = keptOf(outsideGradeEvents, decider(record, recordOutsideGrade)().when(command, outside).decision);
  expect(record.evolve(record.initial, fact!).item).toMatchObject({ kind: 'outside-grade', status: 'recorded' });
});
