import { callerOf, decider } from '@platform/testing';
import { recordEvents } from '../../events/record.events';
import { record } from '../../events/record.state';
import { checkExample } from '../../kinds/check/check-example.rule';
import { checkEvents } from '../../kinds/check/check.events';
import { recordingExample } from '../../rules/examples.rule';
import { type RepairWithdrawal, withdrawRepair, WithdrawRepair } from './withdraw-repair.decide';

const given = decider(record, withdrawRepair);
const own = { relation: 'own' } as const;
const paper = { number: '鲁市监信撤〔2026〕1号', date: '2026-05-25' };
const command = (more: Partial<RepairWithdrawal> = {}) =>
  new WithdrawRepair({ id: 'check-1', reason: '修复材料虚假', paper, ...more }, callerOf('regulator'));
const failed = checkEvents.CheckRecorded({
  ...{ ...checkExample, result: 'failed', again: false, checkedOn: '2026-02-01', finalOn: '2026-02-20' },
  ...{ agency: recordingExample.agency.uscc, agencyName: '甲', restsOn: [], sameActAs: [], pending: false },
});
const repaired = recordEvents.RecordRepaired({
  authority: '山东省市场监督管理局',
  paper: { number: '鲁市监信修〔2026〕3号', date: '2026-05-20' },
});
const withdrawn = recordEvents.RecordRepairWithdrawn({ reason: '修复材料虚假', paper }, paper.date);

it('lets the record count again', () => given(failed, repaired).when(command(), own).then(withdrawn));

it('refuses where there is no repair, or none any more', () => {
  given(failed).when(command(), own).thenRejected('NOT_REPAIRED');
  given(failed, repaired, withdrawn).when(command(), own).thenRejected('NOT_REPAIRED');
});

it('refuses a paper older than the repair, another agency, and what is annulled or unknown', () => {
  given(failed, repaired)
    .when(command({ paper: { ...paper, date: '2026-05-19' } }), own)
    .thenRejected('DATES_OUT_OF_ORDER');
  given(failed, repaired).when(command(), { relation: 'none' }).thenRejected('NOT_YOUR_RECORD');
  given(failed, repaired, recordEvents.RecordAnnulled({ ground: 'court', reason: '判决' }))
    .when(command(), own)
    .thenRejected('RECORD_ANNULLED');
  given().when(command(), own).thenRejected('RECORD_UNKNOWN');
});

it('the city office withdraws it on a judgment that the agency did not enter in time', () =>
  given(failed, repaired)
    .when(new WithdrawRepair({ id: 'check-1', reason: '判决撤销', ground: 'court', paper }, callerOf('city-office')), {
      relation: 'none',
      judgmentUntil: '2026-05-28',
    })
    .then(recordEvents.RecordRepairWithdrawn({ reason: '判决撤销', ground: 'court', paper }, paper.date)));
