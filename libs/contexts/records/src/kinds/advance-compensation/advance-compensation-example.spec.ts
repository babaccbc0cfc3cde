import { callerOf, decider, keptOf } from '@platform/testing';
import { record } from '../../events/record.state';
import { filingExample } from '../../rules/examples.rule';
import { advanceCompensationExample } from './advance-compensation-example.rule';
import { advanceCompensationEvents } from './advance-compensation.events';
import {
  fileAdvanceCompensation,
  FileAdvanceCompensation,
} from './commands/file-advance-compensation/file-advance-compensation.decide';

it('can be recorded and kept', () => {
  const command = new FileAdvanceCompensation(advanceCompensationExample, callerOf('enterprise'));
  const { decision } = decider(record, fileAdvanceCompensation)().when(command, filingExample);
  const [fact] = keptOf(advanceCompensationEvents, decision);
  expect(record.evolve(record.initial, fact!).item).toMatchObject({ kind: 'advance-compensation' });
});
