import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import type { Paper } from '../../../../events/fields.events';
import type { PaperGround } from '../../../../events/record.events';
import type { RecordState } from '../../../../events/record.state';
import type { ChangeOutside } from '../../../../rules/may-change.rule';
import { withdrawalAnnulmentProblem } from '../../../../rules/withdrawal.rule';
import { honourEvents } from '../../honour.events';

export interface RevocationAnnulment {
  readonly id: string;
  readonly ground: PaperGround;
  readonly reason: string;
  readonly paper: Paper;
}

/** Annuls the withdrawal of an honour alone: the honour is in force again. */
export class AnnulRevocation {
  constructor(
    readonly data: RevocationAnnulment,
    readonly by: Caller,
  ) {}
}

export const annulRevocation: Decide<AnnulRevocation, RecordState, string, ChangeOutside> = (
  { data: { ground, reason, paper }, by },
  { item },
  { today },
  outside,
) =>
  withdrawalAnnulmentProblem(by, item, { ground, paper }, outside, today) ??
  (item?.kind === 'honour' && item.withdrawn
    ? accept(honourEvents.HonourRevocationAnnulled({ reason, paper, ground }, paper.date))
    : reject('NOT_REVOKED', '该荣誉未被撤销。', 'There is no withdrawal that could be annulled.'));
