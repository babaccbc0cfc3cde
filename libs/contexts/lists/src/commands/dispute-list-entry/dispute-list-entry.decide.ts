import { type DisputeGround, disputeProblem, isItemOf, type Ownership } from '@law';
import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import { listingEvents } from '../../events/listing.events';
import type { Listing } from '../../events/listing.state';
import { entryAnnulled, entryUnknown } from '../../rules/problem.rule';

export interface EntryDispute {
  readonly id: string;
  readonly ground: DisputeGround;
  /** What the enterprise says against the entry; no natural person is named in it. */
  readonly text: string;
}

/** The enterprise marks an entry of its own as disputed 异议. */
export class DisputeListEntry {
  constructor(
    readonly data: EntryDispute,
    readonly by: Caller,
  ) {}
}

export const disputeListEntry: Decide<DisputeListEntry, Listing, string, Ownership> = (
  { data: { ground, text }, by },
  { item, dispute },
  _,
  ownership,
) => {
  if (by.role !== 'enterprise')
    return reject(
      'ENTERPRISE_ONLY',
      '只有被列入的企业可以提出异议。',
      'Only the enterprise concerned disputes an entry.',
      { kind: 'forbidden' },
    );
  if (!item || !isItemOf(item, by, ownership) || item.status === 'pending') return entryUnknown();
  if (item.status === 'annulled') return entryAnnulled();
  return disputeProblem(item, dispute) ?? accept(listingEvents.ListEntryDisputed({ ground, text }));
};
