import { callerOf, decider } from '@platform/testing';
import { record } from '../../../../events/record.state';
import { recordedExample } from '../../../../rules/examples.rule';
import { honourExample } from '../../../honour/honour-example.rule';
import { honourEvents } from '../../../honour/honour.events';
import { checkExample } from '../../check-example.rule';
import { checkEvents } from '../../check.events';
import { type Finality, finaliseCheck, FinaliseCheck } from './finalise-check.decide';

const given = decider(record, finaliseCheck);
const own = { relation: 'own' } as const;
const command = (on: string, result?: Finality['result']) =>
  new FinaliseCheck({ id: 'check-1', on, result }, callerOf('regulator'));
const check = checkEvents.CheckRecorded({ ...recordedExample(checkExample), again: false });
const final = (on: string, result: 'passed' | 'failed') => checkEvents.CheckBecameFinal({ on, result }, on);

it('makes a check final, as found or as the re-inspection found', () => {
  given(check).when(command('2026-03-27'), own).then(final('2026-03-27', 'failed'));
  given(check).when(command('2026-03-27', 'passed'), own).then(final('2026-03-27', 'passed'));
});

it('is quiet the second time, and refuses another result or day', () => {
  const passed = final('2026-03-27', 'passed');
  given(check, passed).when(command('2026-03-27', 'passed'), own).then();
  given(check, passed).when(command('2026-03-27', 'failed'), own).thenRejected('ALREADY_FINAL');
  given(check, passed).when(command('2026-03-28'), own).thenRejected('ALREADY_FINAL');
});

it('comes after the result was served', () => {
  const served = checkEvents.CheckRecorded({ ...recordedExample(checkExample), again: false, served: '2026-03-20' });
  given(served).when(command('2026-04-05'), own).then(final('2026-04-05', 'failed'));
});

it.each([
  ['before the check', '2026-03-11', 'DATES_OUT_OF_ORDER'],
  ['tomorrow', '2026-06-02', 'DATE_IN_THE_FUTURE'],
])('refuses a day %s', (_, on, code) => given(check).when(command(on), own).thenRejected(code));

it('refuses what is no check, and who did not record it', () => {
  given(honourEvents.HonourRecorded(recordedExample(honourExample)))
    .when(command('2026-03-27'), own)
    .thenRejected('NOT_A_CHECK');
  given(check).when(command('2026-03-27'), { relation: 'none' }).thenRejected('NOT_YOUR_RECORD');
});
