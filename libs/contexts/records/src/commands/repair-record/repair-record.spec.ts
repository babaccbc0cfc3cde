import { callerOf, decider } from '@platform/testing';
import { recordEvents } from '../../events/record.events';
import { record } from '../../events/record.state';
import { checkExample } from '../../kinds/check/check-example.rule';
import { checkEvents } from '../../kinds/check/check.events';
import { honourExample } from '../../kinds/honour/honour-example.rule';
import { honourEvents } from '../../kinds/honour/honour.events';
import { recordedExample } from '../../rules/examples.rule';
import { type Repair, repairRecord, RepairRecord } from './repair-record.decide';

const given = decider(record, repairRecord);
const own = { relation: 'own' } as const;
const authority = '山东省市场监督管理局';
const paper = { number: '鲁市监信修〔2026〕3号', date: '2026-05-20' };
const command = (more: Partial<Repair['paper']> = {}) =>
  new RepairRecord({ id: 'check-1', authority, paper: { ...paper, ...more } }, callerOf('regulator'));
const failed = checkEvents.CheckRecorded({
  ...{ ...recordedExample(checkExample), result: 'failed', again: false },
  ...{ checkedOn: '2026-02-01', finalOn: '2026-02-20' },
});
const repaired = recordEvents.RecordRepaired({ authority, paper }, paper.date);
const withdrawn = recordEvents.RecordRepairWithdrawn({ reason: '材料虚假' });

it('repairs an adverse record on the day of the paper, and is quiet when that comes again', () => {
  given(failed).when(command(), own).then(repaired);
  given(failed, repaired).when(command(), own).then();
});

it('refuses a second repair, and one that was withdrawn before', () => {
  const other = { number: '鲁市监信修〔2026〕9号' };
  given(failed, repaired).when(command(other), own).thenRejected('ALREADY_REPAIRED');
  given(failed, repaired, withdrawn).when(command(), own).thenRejected('REPAIR_WITHDRAWN');
  given(failed, repaired, withdrawn)
    .when(command(other), own)
    .then(recordEvents.RecordRepaired({ authority, paper: { ...paper, ...other } }, paper.date));
});

it('refuses what is not adverse, not final, pending or annulled', () => {
  given({ ...failed, data: { ...failed.data, result: 'passed' } })
    .when(command(), own)
    .thenRejected('NOTHING_TO_REPAIR');
  given({ ...failed, data: { ...failed.data, finalOn: undefined } })
    .when(command(), own)
    .thenRejected('NOTHING_TO_REPAIR');
  given({ ...failed, data: { ...failed.data, pending: true } })
    .when(command(), own)
    .thenRejected('NOT_CONFIRMED_YET');
  given(failed, recordEvents.RecordAnnulled({ ground: 'court', reason: '判决' }))
    .when(command(), own)
    .thenRejected('RECORD_ANNULLED');
});

it('a superior repairs on its paper, another agency does not', () => {
  given(failed).when(command(), { relation: 'superior' }).then(repaired);
  given(failed).when(command(), { relation: 'none' }).thenRejected('NOT_YOUR_RECORD');
  given().when(command(), own).thenRejected('RECORD_UNKNOWN');
});

it('refuses a paper older than what it repairs: of an honour that is its withdrawal', () => {
  given(failed)
    .when(command({ date: '2026-02-19' }), own)
    .thenRejected('DATES_OUT_OF_ORDER');
  const honour = honourEvents.HonourRecorded(recordedExample(honourExample));
  const revoked = honourEvents.HonourRevoked({
    forFraud: true,
    reason: '造假',
    paper: { ...paper, date: '2026-05-21' },
  });
  given(honour, revoked).when(command(), own).thenRejected('DATES_OUT_OF_ORDER');
});
