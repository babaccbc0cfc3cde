import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import type { Paper } from '../../events/fields.events';
import { type PaperGround, recordEvents } from '../../events/record.events';
import type { RecordState } from '../../events/record.state';
import { kindOf } from '../../kinds/record-kinds.rule';
import { recordUnknown } from '../../rules/problem.rule';
import type { Linked } from '../../rules/links.rule';
import { changeProblem, type ChangeOutside } from '../../rules/may-change.rule';
import { paperProblem } from '../../rules/dates.rule';
import { reinstatementProblem } from '../../rules/reinstatement.rule';

export interface Reinstatement {
  readonly id: string;
  readonly reason: string;
  readonly ground?: PaperGround | undefined;
  readonly paper: Paper;
}

/** Lets an annulled record count again. */
export class ReinstateRecord {
  constructor(
    readonly data: Reinstatement,
    readonly by: Caller,
  ) {}
}

export interface ReinstateOutside extends ChangeOutside {
  /** The records this one rests on, and the one that replaced it. */
  readonly linked: readonly Linked[];
  /** What the rules of its kind need. */
  readonly ofKind?: unknown;
}

export const reinstateRecord: Decide<ReinstateRecord, RecordState, string, ReinstateOutside> = (
  { data: { ground, reason, paper }, by },
  { item, annulled, opened },
  { today },
  outside,
) => {
  if (!item) return recordUnknown();
  const problem =
    changeProblem(by, item, { ground, paper }, outside, today) ?? paperProblem(paper, item.dates.decided, today);
  if (problem) return problem;
  if (!annulled) return reject('NOT_ANNULLED', '该记录未被撤销。', 'This record is not annulled.');
  const onItsPaper = reinstatementProblem(annulled, { ground, paper });
  if (onItsPaper) return onItsPaper;
  const of = (id: string | undefined) => outside.linked.find((l) => l.id === id);
  if (annulled.ground === 'replaced' && of(annulled.because)?.status !== 'annulled')
    return reject('REPLACED', '该记录已由另一记录替代。', 'Another record stands in for this one.', {
      by: annulled.because,
    });
  const fallen = item.restsOn.find((id) => of(id)?.status === 'annulled');
  if (fallen)
    return reject('BASIS_ANNULLED', '所依据的记录已撤销。', 'The record this one rests on is annulled.', {
      id: fallen,
    });
  const problemOfKind = kindOf(item).forceProblem?.(outside.ofKind);
  if (problemOfKind) return problemOfKind;
  return accept(
    recordEvents.RecordReinstated(
      { reason, paper, ...(ground && { ground }), opens: opened + 1, pending: annulled.pending },
      paper.date,
    ),
  );
};
