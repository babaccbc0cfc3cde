import type { ListingItem } from '@law';
import { type DataOf, evolveWith, type Stream } from '@platform/kernel';
import { evolveListingItem, listStreamOf } from '../rules/listing-item.rule';
import type { listingEvents } from './listing.events';

/** What decisions about one entry need to know. */
export interface Listing {
  readonly item?: ListingItem | undefined;
  /** As recorded; persons still sealed. */
  readonly recorded?: DataOf<typeof listingEvents, 'ListEntryRecorded'> | undefined;
  /** How many times it has been in force. */
  readonly opened: number;
}

const life = evolveWith<typeof listingEvents, Listing>({
  ListEntryRecorded: (_, recorded) => ({ recorded, opened: 1 }),
  ListEntryActEndLearnt: (state) => state,
  ListEntryEnded: (state) => state,
  ListEntryAnnulled: (state) => state,
  ListEntryReinstated: (state, { opens }) => ({ ...state, opened: opens }),
});

/** One stream per entry; its id is the item's. */
export const listing: Stream<Listing> = {
  name: listStreamOf,
  initial: { opened: 0 },
  evolve: (state, fact) => ({ ...life(state, fact), item: evolveListingItem(state.item, fact) }),
};
