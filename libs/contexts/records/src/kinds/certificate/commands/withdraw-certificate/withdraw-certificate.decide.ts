import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import type { Paper } from '../../../../events/fields.events';
import type { RecordState } from '../../../../events/record.state';
import { paperProblem } from '../../../../rules/dates.rule';
import { changeProblem, type ChangeOutside } from '../../../../rules/may-change.rule';
import { recordAnnulled, recordUnknown } from '../../../../rules/problem.rule';
import { fallenWithdrawalProblem } from '../../../../rules/withdrawal.rule';
import { isCertificate } from '../../certificate-item.rule';
import { certificateEvents } from '../../certificate.events';

export interface CertificateWithdrawal {
  readonly id: string;
  readonly reason: string;
  readonly paper: Paper;
}

/** Withdraws a certificate or licence 撤销、注销. Where that is a punishment, the penalty is a record of its own. */
export class WithdrawCertificate {
  constructor(
    readonly data: CertificateWithdrawal,
    readonly by: Caller,
  ) {}
}

export const withdrawCertificate: Decide<WithdrawCertificate, RecordState, string, ChangeOutside> = (
  { data: { reason, paper }, by },
  { item, fallenWithdrawals },
  { today },
  outside,
) => {
  if (!item) return recordUnknown();
  if (item.status === 'annulled') return recordAnnulled();
  const problem = changeProblem(by, item, { paper }, outside, today) ?? paperProblem(paper, item.dates.decided, today);
  if (problem) return problem;
  if (!isCertificate(item))
    return reject('NOT_A_CERTIFICATE', '该记录不是证书或许可。', 'This record is no certificate.', { kind: 'invalid' });
  if (item.status === 'pending')
    return reject('NOT_CONFIRMED_YET', '该记录尚未复核确认。', 'This record is not confirmed yet.');
  if (item.withdrawn)
    return item.withdrawn.number === paper.number
      ? accept()
      : reject('ALREADY_WITHDRAWN', '该证书已被撤销。', 'It is withdrawn already.', { on: item.withdrawn.on });
  return (
    fallenWithdrawalProblem(paper, fallenWithdrawals) ??
    accept(certificateEvents.CertificateWithdrawn({ reason, paper }, paper.date))
  );
};
