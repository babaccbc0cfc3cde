import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import { type ANNULMENT_GROUNDS, listingEvents, type Paper } from '../../events/listing.events';
import type { Listing } from '../../events/listing.state';
import { changeProblem, type ChangeOutside, paperProblem } from '../../rules/may-change.rule';
import { entryAnnulled, entryUnknown } from '../../rules/problem.rule';

export interface EntryAnnulment {
  readonly id: string;
  readonly ground: (typeof ANNULMENT_GROUNDS)[number];
  readonly reason: string;
  readonly paper?: Paper | undefined;
  /** The item whose fall is the reason. */
  readonly because?: string | undefined;
}

/** Annuls an entry: as if never made, on past days too. */
export class AnnulListEntry {
  constructor(
    readonly data: EntryAnnulment,
    readonly by: Caller,
  ) {}
}

export const annulListEntry: Decide<AnnulListEntry, Listing, string, ChangeOutside> = (
  { data: { ground, reason, paper, because }, by },
  { item },
  { today },
  outside,
) => {
  if (!item) return entryUnknown();
  const change = { ground, reason, ...(paper && { paper }), ...(because && { because }) };
  if (ground === 'basis-annulled') {
    if (by.role !== 'system')
      return reject(
        'GROUND_OF_THE_REGISTRY',
        '该撤销事由只由登记系统自身使用。',
        'Only the registry itself annuls on this ground.',
        { kind: 'forbidden' },
      );
    return item.status === 'annulled' ? accept() : accept(listingEvents.ListEntryAnnulled(change));
  }
  if (item.status === 'annulled') return entryAnnulled();
  const problem =
    changeProblem(by, item, { ground, paper }, outside, today) ?? paperProblem(paper, item.dates.decided, today);
  return problem ?? accept(listingEvents.ListEntryAnnulled(change, paper?.date));
};
