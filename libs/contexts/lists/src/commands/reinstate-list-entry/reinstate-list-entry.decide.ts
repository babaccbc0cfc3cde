import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import { listingEvents, type Paper } from '../../events/listing.events';
import type { Listing } from '../../events/listing.state';
import { fallenProblem, type Linked } from '../../rules/links.rule';
import { changeProblem, type ChangeOutside, paperProblem } from '../../rules/may-change.rule';
import { entryUnknown } from '../../rules/problem.rule';

export interface EntryReinstatement {
  readonly id: string;
  readonly reason: string;
  readonly paper: Paper;
}

/** Lets an annulled entry count again: its annulment was itself set aside. */
export class ReinstateListEntry {
  constructor(
    readonly data: EntryReinstatement,
    readonly by: Caller,
  ) {}
}

export interface ReinstateOutside extends ChangeOutside {
  /** The records it rests on, as they stand now. */
  readonly basis: readonly Linked[];
}

export const reinstateListEntry: Decide<ReinstateListEntry, Listing, string, ReinstateOutside> = (
  { data: { reason, paper }, by },
  { item, opened, fellPending },
  { today },
  outside,
) => {
  if (!item) return entryUnknown();
  if (item.status !== 'annulled')
    return reject('ENTRY_IN_FORCE', '该名单记录未被撤销。', 'This entry is not annulled.');
  const problem =
    changeProblem(by, item, { ground: 'authority', paper }, outside, today) ??
    paperProblem(paper, item.dates.decided, today) ??
    fallenProblem(outside.basis);
  return (
    problem ??
    accept(listingEvents.ListEntryReinstated({ reason, paper, opens: opened + 1, pending: fellPending }, paper.date))
  );
};
