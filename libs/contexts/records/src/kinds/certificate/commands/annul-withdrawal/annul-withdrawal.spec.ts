import { callerOf, decider } from '@platform/testing';
import { recordEvents } from '../../../../events/record.events';
import { record } from '../../../../events/record.state';
import { recordingExample } from '../../../../rules/examples.rule';
import { certificateExample } from '../../certificate-example.rule';
import { certificateEvents } from '../../certificate.events';
import { annulWithdrawal, AnnulWithdrawal } from './annul-withdrawal.decide';

const given = decider(record, annulWithdrawal);
const own = { relation: 'own' } as const;
const paper = { number: '（2026）鲁15行终8号', date: '2026-05-20' };
const command = (date = paper.date) =>
  new AnnulWithdrawal(
    { id: 'certificate-1', ground: 'court', reason: '判决撤销', paper: { ...paper, date } },
    callerOf('regulator'),
  );
const recorded = certificateEvents.CertificateRecorded({
  ...certificateExample,
  agency: recordingExample.agency.uscc,
  agencyName: '甲',
  restsOn: [],
  sameActAs: [],
  pending: false,
});
const revoked = certificateEvents.CertificateWithdrawn({
  reason: '造假',
  paper: { number: '甲1号', date: '2026-05-15' },
});
const annulled = certificateEvents.CertificateWithdrawalAnnulled(
  { reason: '判决撤销', paper, ground: 'court' },
  paper.date,
);

it('gives a certificate back by annulling its withdrawal alone', () =>
  given(recorded, revoked).when(command(), own).then(annulled));

it('refuses where there is no withdrawal, or none any more', () => {
  given(recorded).when(command(), own).thenRejected('NOT_WITHDRAWN');
  given(recorded, revoked, annulled).when(command(), own).thenRejected('NOT_WITHDRAWN');
});

it('refuses a paper of before the grant, another agency, and a record that is annulled', () => {
  given(recorded, revoked).when(command('2026-05-10'), own).thenRejected('DATES_OUT_OF_ORDER');
  given(recorded, revoked).when(command(), { relation: 'none' }).thenRejected('NOT_YOUR_RECORD');
  const fallen = recordEvents.RecordAnnulled({ reason: '判决', ground: 'court', paper });
  given(recorded, revoked, fallen).when(command(), own).thenRejected('RECORD_ANNULLED');
});
