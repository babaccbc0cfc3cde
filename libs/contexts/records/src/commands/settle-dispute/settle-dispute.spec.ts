import { callerOf, decider, factOf } from '@platform/testing';
import type { Role } from '@platform/kernel';
import { checkEvents } from '../../kinds/check/check.events';
import { recordEvents } from '../../events/record.events';
import { record } from '../../events/record.state';
import { checkExample } from '../../kinds/check/check-example.rule';
import { recordingExample } from '../../rules/examples.rule';
import { settleDispute, SettleDispute, type Settlement } from './settle-dispute.decide';

const given = decider(record, settleDispute);
const own = { relation: 'own' } as const;
const command = (outcome: Settlement['outcome'], more: Partial<Settlement> = {}, role: Role = 'regulator') =>
  new SettleDispute({ id: 'check-1', outcome, reason: '经核查', ...more }, callerOf(role));
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

it('is answered by somebody who neither recorded nor confirmed nor corrected it', () => {
  const by = (subject: string) => ({ by: { subject, role: 'regulator' as const } });
  const correction = checkEvents.CheckCorrected({ reason: '笔误', batch: '20260301' });
  const stream = given(
    factOf({ ...recorded, data: { ...recorded.data, pending: true } }, by('first')),
    factOf(recordEvents.RecordConfirmed({}), by('second')),
    factOf(disputed),
    factOf(correction, by('third')),
  );
  const settling = (subject: string) =>
    stream.when(new SettleDispute(command('corrected').data, callerOf('regulator', { subject })), own);
  for (const subject of ['first', 'second', 'third']) settling(subject).thenRejected('OTHER_PERSON_REQUIRED');
  settling('fourth').then(settled('corrected'));
});

it('a lawsuit or a review ends by its paper alone', () => {
  const sued = recordEvents.RecordDisputed({ ground: 'lawsuit', text: '已起诉' });
  const paper = { number: '（2026）鲁15行终8号', date: '2026-05-20' };
  const ended = (more: Partial<Settlement>) => given(recorded, sued).when(command('confirmed', more), own);
  ended({}).thenRejected('DECIDING_PAPER_REQUIRED');
  ended({ ground: 'authority', paper }).thenRejected('DECIDING_PAPER_REQUIRED');
  ended({ ground: 'court', paper }).then(
    recordEvents.RecordDisputeSettled({ outcome: 'confirmed', reason: '经核查', ground: 'court', paper }),
  );
});

describe('answered by another than the agency', () => {
  const paper = { number: '（2026）鲁15行终8号', date: '2026-05-20' };
  const late = { relation: 'none', judgmentUntil: '2026-05-31' } as const;
  const told = (ground: 'court' | 'review') =>
    recordEvents.RecordDisputeSettled({ outcome: 'confirmed', reason: '经核查', ground, paper });

  it('the city office does so on a judgment that the agency has not entered in its time', () => {
    const judged = command('confirmed', { ground: 'court', paper }, 'city-office');
    given(recorded, disputed).when(judged, late).then(told('court'));
    given(recorded, disputed)
      .when(judged, { ...late, judgmentUntil: '2026-06-01' })
      .thenRejected('AGENCY_STILL_HAS_TIME');
    given(recorded, disputed)
      .when(command('confirmed', { ground: 'court' }, 'city-office'), late)
      .thenRejected('JUDGMENT_NUMBER_REQUIRED');
  });

  it('the superior does so on its review decision', () =>
    given(recorded, disputed)
      .when(command('confirmed', { ground: 'review', paper }), { relation: 'superior' })
      .then(told('review')));
});

it('a ground needs its paper, and a paper a day that can be', () => {
  given(recorded, disputed)
    .when(command('confirmed', { ground: 'court' }), own)
    .thenRejected('PAPER_REQUIRED');
  given(recorded, disputed)
    .when(command('confirmed', { paper: { number: '甲1号', date: '2026-06-02' } }), own)
    .thenRejected('DATE_IN_THE_FUTURE');
});
