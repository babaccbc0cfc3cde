import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import type { Paper } from '../../../../events/fields.events';
import type { PaperGround } from '../../../../events/record.events';
import type { RecordState } from '../../../../events/record.state';
import type { ChangeOutside } from '../../../../rules/may-change.rule';
import { withdrawalAnnulmentProblem } from '../../../../rules/withdrawal.rule';
import { certificateEvents } from '../../certificate.events';

export interface WithdrawalAnnulment {
  readonly id: string;
  readonly ground: PaperGround;
  readonly reason: string;
  readonly paper: Paper;
}

/** Annuls the withdrawal of a certificate alone: it holds again. */
export class AnnulWithdrawal {
  constructor(
    readonly data: WithdrawalAnnulment,
    readonly by: Caller,
  ) {}
}

export const annulWithdrawal: Decide<AnnulWithdrawal, RecordState, string, ChangeOutside> = (
  { data: { ground, reason, paper }, by },
  { item },
  { today },
  outside,
) =>
  withdrawalAnnulmentProblem(by, item, { ground, paper }, outside, today) ??
  (item?.kind === 'certificate' && item.withdrawn
    ? accept(certificateEvents.CertificateWithdrawalAnnulled({ reason, paper, ground }, paper.date))
    : reject('NOT_WITHDRAWN', '该证书未被撤销。', 'There is no withdrawal that could be annulled.'));
