import { accept, type Caller, type Decide } from '@platform/kernel';
import { listingEvents } from '../../events/listing.events';
import type { Listing } from '../../events/listing.state';
import { actEndOf, type Linked } from '../../rules/links.rule';
import { entryUnknown } from '../../rules/problem.rule';

/** The records an entry rests on may tell another end of the act than was known: sent by a process alone. */
export class LearnActEnd {
  constructor(
    readonly data: { readonly id: string },
    readonly by: Caller,
  ) {}
}

export interface BasisOutside {
  /** The records it rests on, as they stand now. */
  readonly basis: readonly Linked[];
}

/** Quiet where nothing new is told; an annulled entry learns it when it is reinstated. */
export const learnActEnd: Decide<LearnActEnd, Listing, string, BasisOutside> = (_, { item }, __, { basis }) => {
  if (!item) return entryUnknown();
  const actEnd = actEndOf(basis);
  return item.status === 'annulled' || actEnd === item.dates.actEnd
    ? accept()
    : accept(listingEvents.ListEntryActEndLearnt({ ...(actEnd && { actEnd }) }));
};
