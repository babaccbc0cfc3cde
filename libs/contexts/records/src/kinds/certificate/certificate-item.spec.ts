import type { NewEvent } from '@platform/kernel';
import { factOf } from '@platform/testing';
import { recordedExample } from '../../rules/examples.rule';
import { certificateExample } from './certificate-example.rule';
import { CERTIFICATE_DEEDS, evolveCertificateItem, readCertificate } from './certificate-item.rule';
import { certificateEvents } from './certificate.events';

const stream = 'records.certificate-1';
const fold = (...events: NewEvent[]) =>
  events.map((e) => factOf(e, { stream })).reduce(evolveCertificateItem, undefined)!;
const recorded = certificateEvents.CertificateRecorded(recordedExample(certificateExample));
const corrected = (values: object) => certificateEvents.CertificateCorrected({ reason: '笔误', ...values });
const paper = { number: '聊市监撤〔2026〕3号', date: '2026-06-20' };
const withdrawn = certificateEvents.CertificateWithdrawn({ reason: '不再符合要求', paper });
const back = certificateEvents.CertificateWithdrawalAnnulled({ ground: 'court', reason: '判决撤销' });

it('opens with its name, its number and the day of its grant', () =>
  expect(fold(recorded)).toMatchObject({
    title: '质量管理体系认证证书',
    number: '00126Q30001R0M',
    dates: { decided: '2026-05-11' },
  }));

it('is corrected', () => {
  const item = fold(recorded, corrected({ name: '食品生产许可证', grantedOn: '2026-05-10', published: '2026-05-12' }));
  expect(item).toMatchObject({
    title: '食品生产许可证',
    dates: { decided: '2026-05-10', published: '2026-05-12' },
  });
});

it.each<[string, NewEvent[], string | undefined]>([
  ['to its last day', [], '2029-05-11'],
  ['for good, where it has no last day', [corrected({ validUntil: null })], undefined],
  ['for good, where the paper says so', [corrected({ validUntil: '9999-12-31' })], undefined],
  ['until it is withdrawn', [withdrawn], '2026-06-20'],
  ['as before once the withdrawal is annulled', [withdrawn, back], '2029-05-11'],
  [
    'until it expired, where it was withdrawn later',
    [corrected({ validUntil: '2026-06-01' }), withdrawn],
    '2026-06-02',
  ],
])('is held %s', (_, events, over) => {
  const until = over && { until: over };
  expect(readCertificate(fold(recorded, ...events))).toEqual({
    standing: 'neutral',
    deeds: [{ word: CERTIFICATE_DEEDS[0], from: '2026-05-11', ...until }],
    ...(over && { over }),
  });
});

it('never goes by its bare name while withdrawn', () => {
  expect(fold(recorded, withdrawn)).toMatchObject({
    title: '撤销质量管理体系认证证书',
    withdrawn: { on: '2026-06-20', forFraud: false, number: paper.number },
  });
  expect(fold(recorded, withdrawn, back)).not.toHaveProperty('withdrawn');
  expect(fold(recorded, withdrawn, back).title).toBe('质量管理体系认证证书');
});
