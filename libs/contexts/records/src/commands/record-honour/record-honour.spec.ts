import { callerOf, decider } from '@platform/testing';
import { honourEvents } from '../../events/honour.events';
import { record } from '../../events/record.state';
import { honourExample as example, recordingExample } from '../../rules/examples.rule';
import { type Honour, recordHonour, RecordHonour } from './record-honour.decide';

const given = decider(record, recordHonour);
const outside = { ...recordingExample, holderBarred: false };
const command = (changes: Partial<Honour> = {}) =>
  new RecordHonour({ ...example, ...changes }, callerOf('award-office'));
const recorded = honourEvents.HonourRecorded(
  {
    ...example,
    agency: outside.agency.uscc,
    agencyName: outside.agency.name,
    restsOn: [],
    sameActAs: [],
    pending: false,
  },
  '2025-09-01',
);

it('records an honour on the day it was given', () => given().when(command(), outside).then(recorded));

it('refuses a holder who is barred from the programme', () =>
  given()
    .when(command(), { ...outside, holderBarred: true })
    .thenRejected('HOLDER_BARRED'));

it('is quiet the second time, also when the holder was barred since', () =>
  given(recorded)
    .when(command(), { ...outside, holderBarred: true })
    .then());

it('refuses a sole trader under a bare personal name', () =>
  given()
    .when(command({ uscc: '92371502PDY0090655', partyName: '赵一' }), outside)
    .thenRejected('TRADE_NAME_REQUIRED'));

it('refuses an award of tomorrow', () =>
  given()
    .when(command({ givenOn: '2026-06-02' }), outside)
    .thenRejected('DATE_IN_THE_FUTURE'));
