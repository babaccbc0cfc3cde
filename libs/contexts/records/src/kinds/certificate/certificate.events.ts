import { z } from 'zod';
import { defineEvents, event } from '@platform/kernel';
import { changeShape, correctable, dateSchema, paperSchema, recordedShape } from '../../events/fields.events';
import { PAPER_GROUNDS } from '../../events/record.events';

/** Certificate of conformity, of a management system … 认证证书; licence to produce or to trade 许可证. */
export const CERTIFICATES = ['certificate', 'licence'] as const;

const contentShape = {
  /** Last day on which it holds; absent = without end. */
  validUntil: dateSchema.optional(),
  /** Body that certifies 认证机构, where it is not the agency. */
  issuer: z.string().optional(),
  /** Standard certified against. */
  standard: z.string().optional(),
  /** What it covers. */
  scope: z.string().optional(),
  product: z.string().optional(),
  published: dateSchema.optional(),
  remark: z.string().optional(),
};

export const certificateEvents = defineEvents({
  CertificateRecorded: event({
    summary: 'A certificate or a licence (认证证书、许可证) granted to an enterprise is recorded.',
    schema: z.strictObject({
      ...recordedShape,
      certificate: z.enum(CERTIFICATES),
      /** What it is called. */
      name: z.string().min(1),
      number: z.string().min(1),
      grantedOn: dateSchema,
      ...contentShape,
    }),
  }),
  CertificateCorrected: event({
    summary: 'Values of a recorded certificate are corrected; the old ones stay visible to auditors.',
    schema: z.strictObject({
      ...changeShape,
      partyName: z.string().min(1).optional(),
      certificate: z.enum(CERTIFICATES).optional(),
      name: z.string().min(1).optional(),
      grantedOn: dateSchema.optional(),
      ...correctable(contentShape),
    }),
  }),
  CertificateWithdrawn: event({
    summary: 'A certificate or licence is withdrawn (撤销、注销): it is none any more.',
    schema: z.strictObject({ reason: z.string().min(1), paper: paperSchema }),
  }),
  CertificateWithdrawalAnnulled: event({
    summary: 'The withdrawal of a certificate is annulled: it holds as before.',
    schema: z.strictObject({ ...changeShape, ground: z.enum(PAPER_GROUNDS) }),
  }),
});
