import { callerOf, decider } from '@platform/testing';
import { checkEvents } from '../../events/check.events';
import { record } from '../../events/record.state';
import { checkExample as example, recordingExample as outside } from '../../rules/examples.rule';
import { type Check, recordCheck, RecordCheck } from './record-check.decide';

const given = decider(record, recordCheck);
const command = (changes: Partial<Check> = {}) => new RecordCheck({ ...example, ...changes }, callerOf('regulator'));
const common = {
const SOLE = '92371502PDY0090655';
  ...example,
  agency: outside.agency.uscc,
  agencyName: outside.agency.name,
  restsOn: [],
  sameActAs: [],
  pending: false,
  again: false,
};

it('records a failure that is not final: a re-inspection may still be asked', () =>
  given().when(command(), outside).then(checkEvents.CheckRecorded(common, '2026-03-12')));

it('takes a passed result as final at once', () =>
  given()
    .when(command({ result: 'passed', failings: undefined }), outside)
    .then(
      checkEvents.CheckRecorded(
        { ...common, result: 'passed', failings: undefined, finalOn: '2026-03-12' },
        '2026-03-12',
      ),
    ));

it('holds a final failure on the day it became final', () =>
  given()
    .when(command({ finalOn: '2026-03-27', again: true }), outside)
    .then(checkEvents.CheckRecorded({ ...common, finalOn: '2026-03-27', again: true }, '2026-03-27')));

it('takes a result that was served before it became final', () =>
  given()
    .when(command({ served: '2026-03-20', finalOn: '2026-04-05' }), outside)
    .then(checkEvents.CheckRecorded({ ...common, served: '2026-03-20', finalOn: '2026-04-05' }, '2026-04-05')));

it('is quiet the second time', () => given(checkEvents.CheckRecorded(common)).when(command(), outside).then());

it.each<[string, Partial<Check>, string]>([
  ['a check of tomorrow', { checkedOn: '2026-06-02' }, 'DATE_IN_THE_FUTURE'],
  ['a result served before the check', { served: '2026-03-11', finalOn: '2026-04-05' }, 'DATES_OUT_OF_ORDER'],
  ['a result final before the check', { finalOn: '2026-03-11' }, 'DATES_OUT_OF_ORDER'],
  ['a sole trader under a bare personal name', { uscc: SOLE, partyName: '赵一' }, 'TRADE_NAME_REQUIRED'],
  ['a link to nothing', { sameActAs: ['penalty-x'] }, 'LINK_UNKNOWN'],
])('refuses %s', (_, changes, code) => given().when(command(changes), outside).thenRejected(code));
