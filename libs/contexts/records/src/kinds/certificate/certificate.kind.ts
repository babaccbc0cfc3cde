import { changed } from '../../rules/values.rule';
import type { RecordKind } from '../record.kind';
import {
  CERTIFICATE_DEEDS,
  type CertificateItem,
  evolveCertificateItem,
  readCertificate,
} from './certificate-item.rule';
import { validityProblem } from './certificate-validity.rule';
import { certificateEvents } from './certificate.events';

/** Certificate or licence 认证证书、许可证. */
export const certificate = {
  kind: 'certificate',
  name: { zh: '证书或许可', en: 'certificate or licence' },
  section: 'licences',
  events: certificateEvents,
  recorded: certificateEvents.CertificateRecorded,
  corrected: certificateEvents.CertificateCorrected,
  learnable: ['published'],
  deeds: CERTIFICATE_DEEDS,
  evolve: evolveCertificateItem,
  read: readCertificate,
  body: (body, { type, data }) => {
    if (type === 'CertificateWithdrawn')
      return { ...body, withdrawalReason: (data as { readonly reason: string }).reason };
    return type === 'CertificateWithdrawalAnnulled' ? changed(body, { withdrawalReason: null }) : body;
  },
  contentProblem: ({ dates, validUntil }) => validityProblem(dates.decided, validUntil),
} as const satisfies RecordKind<typeof certificateEvents, CertificateItem>;
