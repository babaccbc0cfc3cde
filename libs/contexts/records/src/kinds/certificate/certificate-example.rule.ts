import { partyExample } from '../../rules/examples.rule';
import type { Certificate } from './commands/record-certificate/record-certificate.decide';

/** A certificate of an invented firm, for the reference of the interface and for tests. */
export const certificateExample: Certificate = {
  ...partyExample,
  certificate: 'certificate',
  name: '质量管理体系认证证书',
  number: '00126Q30001R0M',
  grantedOn: '2026-05-11',
  validUntil: '2029-05-10',
  issuer: '某认证中心（演示）',
  standard: 'GB/T 19001-2016',
};
