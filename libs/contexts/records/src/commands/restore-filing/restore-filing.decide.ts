import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import { recordEvents } from '../../events/record.events';
import type { RecordState } from '../../events/record.state';
import { kindOf } from '../../kinds/record-kinds.rule';
import { changeProblem, type ChangeOutside } from '../../rules/may-change.rule';
import { recordUnknown } from '../../rules/problem.rule';

/** An enterprise lets what it had filed and taken back count again; it can then be corrected. */
export class RestoreFiling {
  constructor(
    readonly data: { readonly id: string; readonly reason: string },
    readonly by: Caller,
  ) {}
}

export const restoreFiling: Decide<RestoreFiling, RecordState, string, ChangeOutside> = (
  { data: { reason }, by },
  { item, annulled, opened },
  { today },
  outside,
) => {
  if (!item) return recordUnknown();
  const problem = changeProblem(by, item, {}, outside, today);
  if (problem) return problem;
  if (annulled?.ground !== 'withdrawn-by-filer')
    return reject('NOT_WITHDRAWN_BY_FILER', '该申报未被自行撤回。', 'This was not taken back by who filed it.');
  return (
    kindOf(item).forceProblem?.(undefined) ??
    accept(recordEvents.RecordReinstated({ reason, opens: opened + 1, pending: false }))
  );
};
