import { callerOf, decider } from '@platform/testing';
import { record } from '../../../../events/record.state';
import { partyExample, recordingExample } from '../../../../rules/examples.rule';
import { promiseEvents } from '../../promise.events';
import { type Breach, recordBrokenPromise, RecordBrokenPromise } from './record-broken-promise.decide';

const given = decider(record, recordBrokenPromise);
const data: Breach = { ...partyExample, broken: 'promise-1', on: '2026-05-20', facts: '拒绝更换不合格轴承。' };
const command = (changes: Partial<Breach> = {}) =>
  new RecordBrokenPromise({ ...data, ...changes }, callerOf('regulator'));
const promise = { id: 'promise-1', uscc: data.uscc, status: 'recorded', own: false } as const;
const outside = { ...recordingExample, linked: [promise], promisedOn: '2026-03-15' };
const { broken: _, ...told } = data;
const recorded = promiseEvents.PromiseRecorded(
  {
    ...told,
    ...{ agency: outside.agency.uscc, agencyName: outside.agency.name, sameActAs: [], pending: false },
    ...{ restsOn: ['promise-1'], promise: 'broken' },
  },
  data.on,
);

it('finds a promise broken, once, resting on the promise', () => {
  given().when(command(), outside).then(recorded);
  given(recorded).when(command(), outside).then();
});

it.each<[string, Partial<Breach>, object, string]>([
  ['before it was made', { on: '2026-03-14' }, {}, 'DATES_OUT_OF_ORDER'],
  ['on a day to come', { on: '2026-06-02' }, {}, 'DATE_IN_THE_FUTURE'],
  ['of what is no promise', {}, { promisedOn: undefined }, 'NOT_A_PROMISE'],
  ['of what nobody knows', {}, { linked: [] }, 'LINK_UNKNOWN'],
  ['of another enterprise', {}, { linked: [{ ...promise, uscc: '91371502PDY000028C' }] }, 'LINK_TO_ANOTHER_ENTERPRISE'],
  ['of one that is annulled', {}, { linked: [{ ...promise, status: 'annulled' }] }, 'BASIS_ANNULLED'],
])('refuses a breach %s', (_name, changes, more, code) =>
  given()
    .when(command(changes), { ...outside, ...more })
    .thenRejected(code),
);
