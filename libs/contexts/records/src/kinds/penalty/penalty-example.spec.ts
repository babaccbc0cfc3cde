import { callerOf, decider, keptOf } from '@platform/testing';
import { record } from '../../events/record.state';
import { recordingExample } from '../../rules/examples.rule';
import { recordPenalty, RecordPenalty } from './commands/record-penalty/record-penalty.decide';
import { penaltyExample } from './penalty-example.rule';
import { penaltyEvents } from './penalty.events';

it('can be recorded and kept', () => {
  const outside = { ...recordingExample, normalisedNumber: penaltyExample.number };
  const { decision } = decider(record, recordPenalty)().when(
    new RecordPenalty(penaltyExample, callerOf('regulator')),
    outside,
  );
  const [fact] = keptOf(penaltyEvents, decision);
  expect(record.evolve(record.initial, fact!).item).toMatchObject({ kind: 'penalty', status: 'recorded' });
});
