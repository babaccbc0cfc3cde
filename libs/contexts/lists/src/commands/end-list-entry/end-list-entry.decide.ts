import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import { type END_GROUNDS, listingEvents, type Paper } from '../../events/listing.events';
import type { Listing } from '../../events/listing.state';
import { changeProblem, type ChangeOutside } from '../../rules/may-change.rule';
import { dayProblem, entryAnnulled, entryUnknown } from '../../rules/problem.rule';

export interface EndOfEntry {
  readonly id: string;
  /** First day on which the enterprise is not on the list any more. */
  readonly on: string;
  readonly ground: (typeof END_GROUNDS)[number];
  readonly reason: string;
  readonly paper?: Paper | undefined;
}

/** Ends an entry before its term 移出. */
export class EndListEntry {
  constructor(
    readonly data: EndOfEntry,
    readonly by: Caller,
  ) {}
}

export const endListEntry: Decide<EndListEntry, Listing, string, ChangeOutside> = (
  { data: { on, ground, reason, paper }, by },
  { item },
  { today },
  outside,
) => {
  if (!item) return entryUnknown();
  if (item.status === 'annulled') return entryAnnulled();
  const problem =
    changeProblem(by, item, { ground, paper }, outside, today) ??
    dayProblem('on', on, today, item.dates.decided) ??
    dayProblem('paper.date', paper?.date, today, item.dates.decided);
  if (problem) return problem;
  if (item.status === 'pending')
    return reject('NOT_CONFIRMED_YET', '该名单记录尚未复核确认。', 'This entry is not confirmed yet.');
  if (item.ended)
    return item.ended === on
      ? accept()
      : reject('ENTRY_HAS_ENDED', '该名单记录已移出。', 'This entry has ended already.', { on: item.ended });
  if (item.until && on > item.until)
    return reject('TERM_IS_OVER', '该名单记录期限已届满。', 'The term of this entry is over.', { until: item.until });
  return accept(listingEvents.ListEntryEnded({ on, ground, reason, ...(paper && { paper }) }, on));
};
