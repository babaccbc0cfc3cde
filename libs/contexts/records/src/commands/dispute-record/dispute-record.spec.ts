import { callerOf, decider } from '@platform/testing';
import type { Role } from '@platform/kernel';
import { checkEvents } from '../../kinds/check/check.events';
import { recordEvents } from '../../events/record.events';
import { record } from '../../events/record.state';
import { checkExample } from '../../kinds/check/check-example.rule';
import { recordingExample } from '../../rules/examples.rule';
import { disputeRecord, DisputeRecord } from './dispute-record.decide';

const given = decider(record, disputeRecord);
const command = (enterprise: string, role: Role = 'enterprise') =>
  new DisputeRecord({ id: 'check-1', ground: 'objection', text: '样品不是本企业产品' }, callerOf(role, { enterprise }));
const own = checkExample.uscc;
const recorded = checkEvents.CheckRecorded({
  ...checkExample,
  agency: recordingExample.agency.uscc,
  agencyName: '甲',
  restsOn: [],
  sameActAs: [],
  pending: false,
  again: false,
});
const disputed = recordEvents.RecordDisputed({ ground: 'objection', text: '样品不是本企业产品' });

it('an enterprise marks its own record', () => given(recorded).when(command(own), { inherited: false }).then(disputed));

it('a regulator cannot dispute', () =>
  given(recorded).when(command(own, 'regulator'), { inherited: false }).thenRejected('ENTERPRISE_ONLY'));

it('another enterprise’s record, and one not confirmed, are not there', () => {
  given(recorded).when(command('91371502PDY000028C'), { inherited: false }).thenRejected('RECORD_UNKNOWN');
  given({ ...recorded, data: { ...recorded.data, pending: true } })
    .when(command(own), { inherited: false })
    .thenRejected('RECORD_UNKNOWN');
});

it('a repaired record is not there, until the repair is withdrawn', () => {
  const paper = { number: '鲁市监信修〔2026〕9号', date: '2026-05-20' };
  const repaired = recordEvents.RecordRepaired({ authority: '山东省市场监督管理局', paper });
  const back = recordEvents.RecordRepairWithdrawn({ reason: '修复材料虚假' });
  given(recorded, repaired).when(command(own), { inherited: false }).thenRejected('RECORD_UNKNOWN');
  given(recorded, repaired, back).when(command(own), { inherited: false }).then(disputed);
});

it('what it filed itself it corrects itself', () =>
  given({ ...recorded, data: { ...recorded.data, agency: own } })
    .when(command(own), { inherited: false })
    .thenRejected('OWN_FILING'));

it('marks once, until it is settled', () => {
  const settled = recordEvents.RecordDisputeSettled({ outcome: 'confirmed', reason: '经核查无误' });
  given(recorded, disputed).when(command(own), { inherited: false }).thenRejected('ALREADY_DISPUTED');
  given(recorded, disputed, settled).when(command(own), { inherited: false }).then(disputed);
});

it('who took over from the one it is about marks it as its own', () =>
  given(recorded).when(command('91371502PDY000028C'), { inherited: true }).then(disputed));
