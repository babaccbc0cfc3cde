import { type DisputeGround, disputeProblem, isItemOf, type Ownership } from '@law';
import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import { recordEvents } from '../../events/record.events';
import type { RecordState } from '../../events/record.state';
import { recordAnnulled, recordUnknown } from '../../rules/problem.rule';

export interface Dispute {
  readonly id: string;
  readonly ground: DisputeGround;
  /** What the enterprise says against the record; no natural person is named in it. */
  readonly text: string;
}

/** The enterprise marks a record of its own as disputed 异议. */
export class DisputeRecord {
  constructor(
    readonly data: Dispute,
    readonly by: Caller,
  ) {}
}

export const disputeRecord: Decide<DisputeRecord, RecordState, string, Ownership> = (
  { data: { ground, text }, by },
  { item, dispute },
  _,
  ownership,
) => {
  if (by.role !== 'enterprise')
    return reject(
      'ENTERPRISE_ONLY',
      '只有被记录的企业可以提出异议。',
      'Only the enterprise concerned disputes a record.',
      {
        kind: 'forbidden',
      },
    );
  if (!item || !isItemOf(item, by, ownership)) return recordUnknown();
  // Not there for the enterprise either: not yet, or not any more.
  if (item.status === 'pending' || item.repaired) return recordUnknown();
  if (item.status === 'annulled') return recordAnnulled();
  return disputeProblem(item, dispute) ?? accept(recordEvents.RecordDisputed({ ground, text }));
};
