import { callerOf, decider } from '@platform/testing';
import { record } from '../../../../events/record.state';
import { filingExample as outside } from '../../../../rules/examples.rule';
import { promiseExample as example } from '../../promise-example.rule';
import { promiseEvents } from '../../promise.events';
import { makePromise, MakePromise, type Promised } from './make-promise.decide';

const given = decider(record, makePromise);
const by = callerOf('enterprise', { enterprise: outside.filed.uscc });
const command = (changes: Partial<Promised> = {}) => new MakePromise({ ...example, ...changes }, by);
const recorded = promiseEvents.PromiseRecorded({ ...example, ...outside.filed, promise: 'made' }, example.on);

it('promises once; another end is a correction', () => {
  given().when(command(), outside).then(recorded);
  given(recorded).when(command(), outside).then();
  given(recorded)
    .when(command({ until: '2026-12-31' }), outside)
    .thenRejected('ALREADY_RECORDED');
});

it('not on a day to come', () =>
  given()
    .when(command({ on: '2026-06-02' }), outside)
    .thenRejected('DATE_IN_THE_FUTURE'));
