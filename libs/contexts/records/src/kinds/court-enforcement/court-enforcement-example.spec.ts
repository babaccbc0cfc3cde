import { callerOf, decider, keptOf } from '@platform/testing';
import { record } from '../../events/record.state';
import { recordingExample } from '../../rules/examples.rule';
import {
  recordCourtEnforcement,
  RecordCourtEnforcement,
} from './commands/record-court-enforcement/record-court-enforcement.decide';
import { courtEnforcementExample } from './court-enforcement-example.rule';
import { courtEnforcementEvents } from './court-enforcement.events';

it('can be recorded and kept', () => {
  const command = new RecordCourtEnforcement(courtEnforcementExample, callerOf('regulator'));
  const { decision } = decider(record, recordCourtEnforcement)().when(command, recordingExample);
  const [fact] = keptOf(courtEnforcementEvents, decision);
  expect(record.evolve(record.initial, fact!).item).toMatchObject({ kind: 'court-enforcement', status: 'recorded' });
});
