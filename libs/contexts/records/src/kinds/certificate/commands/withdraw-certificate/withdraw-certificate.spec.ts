import { callerOf, decider } from '@platform/testing';
import { record } from '../../../../events/record.state';
import { recordedExample } from '../../../../rules/examples.rule';
import { checkExample } from '../../../check/check-example.rule';
import { checkEvents } from '../../../check/check.events';
import { certificateExample } from '../../certificate-example.rule';
import { certificateEvents } from '../../certificate.events';
import { withdrawCertificate, WithdrawCertificate } from './withdraw-certificate.decide';

const given = decider(record, withdrawCertificate);
const own = { relation: 'own' } as const;
const paper = { number: '聊市监撤〔2026〕3号', date: '2026-05-20' };
const command = (changed: Partial<typeof paper> = {}) =>
  new WithdrawCertificate(
    { id: 'certificate-1', reason: '不再符合认证要求', paper: { ...paper, ...changed } },
    callerOf('regulator'),
  );
const recorded = certificateEvents.CertificateRecorded(recordedExample(certificateExample));
const withdrawn = certificateEvents.CertificateWithdrawn({ reason: '不再符合认证要求', paper }, paper.date);

it('withdraws on the day of the paper, and is quiet when that comes again', () => {
  given(recorded).when(command(), own).then(withdrawn);
  given(recorded, withdrawn).when(command(), own).then();
});

it('refuses a second withdrawal, and one that was annulled before', () => {
  given(recorded, withdrawn)
    .when(command({ number: '聊市监撤〔2026〕4号' }), own)
    .thenRejected('ALREADY_WITHDRAWN');
  const back = certificateEvents.CertificateWithdrawalAnnulled({ ground: 'court', reason: '判决撤销' });
  given(recorded, withdrawn, back).when(command(), own).thenRejected('WITHDRAWAL_ANNULLED');
});

it('the reason stands in the body while it is withdrawn', () => {
  const bodyOf = (...events: readonly object[]) =>
    events
      .map((e) => ({ ...e, stream: 'records.certificate-1', by: {}, recordedAt: '2026-06-01T00:00:00Z' }) as never)
      .reduce(record.evolve, record.initial).body;
  expect(bodyOf(recorded, withdrawn)).toMatchObject({ withdrawalReason: '不再符合认证要求' });
  const back = certificateEvents.CertificateWithdrawalAnnulled({ ground: 'court', reason: '判决撤销' });
  expect(bodyOf(recorded, withdrawn, back)).not.toHaveProperty('withdrawalReason');
});

it('refuses what is pending, another kind, another agency’s, never recorded, and a paper older than the grant', () => {
  given({ ...recorded, data: { ...recorded.data, pending: true } })
    .when(command(), own)
    .thenRejected('NOT_CONFIRMED_YET');
  given(checkEvents.CheckRecorded({ ...recordedExample(checkExample), again: false }))
    .when(command(), own)
    .thenRejected('NOT_A_CERTIFICATE');
  given(recorded).when(command(), { relation: 'none' }).thenRejected('NOT_YOUR_RECORD');
  given().when(command(), own).thenRejected('RECORD_UNKNOWN');
  given(recorded)
    .when(command({ date: '2026-05-10' }), own)
    .thenRejected('DATES_OUT_OF_ORDER');
});
