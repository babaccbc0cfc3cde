import { callerOf, decider, keptOf } from '@platform/testing';
import { record } from '../../events/record.state';
import { recordingExample } from '../../rules/examples.rule';
import { recordHonour, RecordHonour } from './commands/record-honour/record-honour.decide';
import { honourExample, programmeExample } from './honour-example.rule';
import { honourEvents } from './honour.events';

it('can be recorded and kept', () => {
  const outside = { ...recordingExample, holderBarred: false, programmes: [programmeExample] };
  const { decision } = decider(record, recordHonour)().when(
    new RecordHonour(honourExample, callerOf('award-office')),
    outside,
  );
  const [fact] = keptOf(honourEvents, decision);
  expect(record.evolve(record.initial, fact!).item).toMatchObject({ kind: 'honour', status: 'recorded' });
});
