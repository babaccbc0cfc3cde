import type { KindWiring } from '../kind.wiring';
import { AnnulWithdrawalHandler } from './commands/annul-withdrawal/annul-withdrawal.handler';
import { AnnulWithdrawalController } from './commands/annul-withdrawal/annul-withdrawal.http';
import { RecordCertificateHandler } from './commands/record-certificate/record-certificate.handler';
import { RecordCertificateController } from './commands/record-certificate/record-certificate.http';
import { WithdrawCertificateHandler } from './commands/withdraw-certificate/withdraw-certificate.handler';
import { WithdrawCertificateController } from './commands/withdraw-certificate/withdraw-certificate.http';
import { CertificateDesk } from './ports/certificate-desk';

export const certificateWiring: KindWiring = {
  controllers: [RecordCertificateController, WithdrawCertificateController, AnnulWithdrawalController],
  providers: [RecordCertificateHandler, WithdrawCertificateHandler, AnnulWithdrawalHandler, CertificateDesk],
  desk: CertificateDesk,
};
