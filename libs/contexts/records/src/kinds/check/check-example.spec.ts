import { callerOf, decider, keptOf } from '@platform/testing';
import { record } from '../../events/record.state';
import { recordingExample } from '../../rules/examples.rule';
import { recordCheck, RecordCheck } from './commands/record-check/record-check.decide';
import { checkExample } from './check-example.rule';
import { checkEvents } from './check.events';

it('can be recorded and kept', () => {
  const outside = recordingExample;
  const { decision } = decider(record, recordCheck)().when(
    new RecordCheck(checkExample, callerOf('regulator')),
    outside,
  );
  const [fact] = keptOf(checkEvents, decision);
  expect(record.evolve(record.initial, fact!).item).toMatchObject({ kind: 'check', status: 'recorded' });
});
