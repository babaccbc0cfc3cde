import { callerOf, decider, keptOf } from '@platform/testing';
import { record } from '../../events/record.state';
import { recordingExample } from '../../rules/examples.rule';
import {
  recordProductInjury,
  RecordProductInjury,
} from './commands/record-product-injury/record-product-injury.decide';
import { productInjuryExample } from './product-injury-example.rule';
import { productInjuryEvents } from './product-injury.events';

it('can be recorded and kept', () => {
  const command = new RecordProductInjury(productInjuryExample, callerOf('regulator'));
  const { decision } = decider(record, recordProductInjury)().when(command, recordingExample);
  const [fact] = keptOf(productInjuryEvents, decision);
  expect(record.evolve(record.initial, fact!).item).toMatchObject({ kind: 'product-injury', status: 'recorded' });
});
