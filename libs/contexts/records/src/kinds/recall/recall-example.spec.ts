import { callerOf, decider, keptOf } from '@platform/testing';
import { record } from '../../events/record.state';
import { recordingExample } from '../../rules/examples.rule';
import { recordRecall, RecordRecall } from './commands/record-recall/record-recall.decide';
import { recallExample } from './recall-example.rule';
import { recallEvents } from './recall.events';

it('can be recorded and kept', () => {
  const command = new RecordRecall(recallExample, callerOf('regulator'));
  const { decision } = decider(record, recordRecall)().when(command, recordingExample);
  const [fact] = keptOf(recallEvents, decision);
  expect(record.evolve(record.initial, fact!).item).toMatchObject({ kind: 'recall', status: 'recorded' });
});
