import { callerOf, decider, keptOf } from '@platform/testing';
import { record } from '../../events/record.state';
import { recordingExample } from '../../rules/examples.rule';
import { recordSampleKind, RecordSampleKind } from './commands/record-sample-kind/record-sample-kind.decide';
import { sampleKindExample } from './sample-kind-example.rule';
import { sampleKindEvents } from './sample-kind.events';

it('can be recorded and kept', () => {
  const command = new RecordSampleKind(sampleKindExample, callerOf('regulator'));
  const { decision } = decider(record, recordSampleKind)().when(command, recordingExample);
  const [fact] = keptOf(sampleKindEvents, decision);
  expect(record.evolve(record.initial, fact!).item).toMatchObject({ kind: 'sample-kind', status: 'recorded' });
});
