import { callerOf, decider } from '@platform/testing';
import { record } from '../../../../events/record.state';
import { recordedExample } from '../../../../rules/examples.rule';
import { checkExample } from '../../../check/check-example.rule';
import { checkEvents } from '../../../check/check.events';
import { penaltyExample } from '../../penalty-example.rule';
import { penaltyEvents } from '../../penalty.events';
import { reportDuties, ReportDuties } from './report-duties.decide';

const given = decider(record, reportDuties);
const own = { relation: 'own' } as const;
const command = (fulfilled: boolean, on: string) =>
  new ReportDuties({ id: 'penalty-1', fulfilled, on }, callerOf('regulator'));
const reported = (fulfilled: boolean, on: string) => penaltyEvents.PenaltyDutiesReported({ fulfilled, on }, on);
const penalty = penaltyEvents.PenaltyRecorded({
  ...recordedExample(penaltyExample),
  partyCategory: '法人及非法人组织',
  normalisedNumber: penaltyExample.number,
});
const check = checkEvents.CheckRecorded({ ...recordedExample(checkExample), again: false });

it('takes first not fulfilled, then fulfilled', () =>
  given(penalty, reported(false, '2026-05-20'))
    .when(command(true, '2026-05-30'), own)
    .then(reported(true, '2026-05-30')));

it('is quiet when it tells nothing new', () => {
  given(penalty, reported(true, '2026-05-20')).when(command(true, '2026-05-20'), own).then();
  given(penalty, reported(false, '2026-05-20')).when(command(false, '2026-05-25'), own).then();
});

it.each([
  ['before there were any', '2026-05-10', 'DATES_OUT_OF_ORDER'],
  ['tomorrow', '2026-06-02', 'DATE_IN_THE_FUTURE'],
])('refuses duties fulfilled %s', (_, on, code) => given(penalty).when(command(true, on), own).thenRejected(code));

it('refuses what is no penalty, and who did not record it', () => {
  given(check).when(command(true, '2026-05-20'), own).thenRejected('NOT_A_PENALTY');
  given(penalty).when(command(true, '2026-05-20'), { relation: 'none' }).thenRejected('NOT_YOUR_RECORD');
  given().when(command(true, '2026-05-20'), own).thenRejected('RECORD_UNKNOWN');
});
