import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import { recordEvents } from '../../events/record.events';
import type { RecordState } from '../../events/record.state';
import { kindOf } from '../../kinds/record-kinds.rule';
import { recordAnnulled, recordUnknown } from '../../rules/problem.rule';
import { changeProblem, type ChangeOutside } from '../../rules/may-change.rule';

/** A second person of the agency confirms what the first has recorded. */
export class ConfirmRecord {
  constructor(
    readonly data: { readonly id: string },
    readonly by: Caller,
  ) {}
}

export interface ConfirmOutside extends ChangeOutside {
  /** What the rules of its kind need. */
  readonly ofKind?: unknown;
}

export const confirmRecord: Decide<ConfirmRecord, RecordState, string, ConfirmOutside> = (
  { by },
  { item, recorder, wasPending },
  { today },
  outside,
) => {
  if (!item) return recordUnknown();
  if (item.status === 'annulled') return recordAnnulled();
  const problem = changeProblem(
    by,
    item,
    {},
    { ...outside, relation: outside.relation === 'own' ? 'own' : 'none' },
    today,
  );
  if (problem) return problem;
  if (item.status === 'recorded')
    return wasPending ? accept() : reject('NOT_PENDING', '该记录无须复核确认。', 'This record needs no confirmation.');
  if (by.subject === recorder?.subject)
    return reject(
      'SECOND_PERSON_REQUIRED',
      '须由录入人以外的人员复核确认。',
      'Another person than the recorder must confirm.',
      {
        kind: 'forbidden',
      },
    );
  return kindOf(item).forceProblem?.(outside.ofKind) ?? accept(recordEvents.RecordConfirmed({}));
};
