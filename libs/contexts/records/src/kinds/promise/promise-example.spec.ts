import { callerOf, decider, keptOf } from '@platform/testing';
import { record } from '../../events/record.state';
import { filingExample } from '../../rules/examples.rule';
import { makePromise, MakePromise } from './commands/make-promise/make-promise.decide';
import { promiseExample } from './promise-example.rule';
import { promiseEvents } from './promise.events';

it('can be recorded and kept', () => {
  const command = new MakePromise(promiseExample, callerOf('enterprise'));
  const [fact] = keptOf(promiseEvents, decider(record, makePromise)().when(command, filingExample).decision);
  expect(record.evolve(record.initial, fact!).item).toMatchObject({ kind: 'promise', status: 'recorded' });
});
