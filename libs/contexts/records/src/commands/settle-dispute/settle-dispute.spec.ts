import { callerOf, decider } from '@platform/testing';
import { checkEvents } from '../../events/check.events';
import { recordEvents } from '../../events/record.events';
import { record } from '../../events/record.state';
import { checkExample, recordingExample } from '../../rules/examples.rule';
import { settleDispute, SettleDispute, type Settlement } from './settle-dispute.decide';

const given = decider(record, settleDispute);
const own = { relation: 'own' } as const;
const command = (outcome: Settlement['outcome']) =>
  new SettleDispute({ id: 'check-1', outcome, reason: '经核查' }, callerOf('regulator'));
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
const settled = (outcome: Settlement['outcome']) => recordEvents.RecordDisputeSettled({ outcome, reason: '经核查' });

it('confirms, and the mark is off', () =>
  given(recorded, disputed).when(command('confirmed'), own).then(settled('confirmed')));

it('is settled as corrected only when it was corrected since', () => {
  const correction = checkEvents.CheckCorrected({ reason: '笔误', batch: '20260301' });
  given(recorded, correction, disputed).when(command('corrected'), own).thenRejected('NOT_CORRECTED_YET');
  given(recorded, disputed, correction).when(command('corrected'), own).then(settled('corrected'));
});

it('undetermined stays open for a later answer, and is quiet the second time', () => {
  given(recorded, disputed, settled('undetermined')).when(command('undetermined'), own).then();
  given(recorded, disputed, settled('undetermined')).when(command('confirmed'), own).then(settled('confirmed'));
});

it('refuses where nothing is disputed, and who did not record it', () => {
  given(recorded).when(command('confirmed'), own).thenRejected('NOT_DISPUTED');
  given(recorded, disputed).when(command('confirmed'), { relation: 'none' }).thenRejected('NOT_YOUR_RECORD');
});
