import { type DataOf, evolveWith, type Recorder, type Stream } from '@platform/kernel';
import { evolveListingItem, type ListingItem, listStreamOf } from '../rules/listing-item.rule';
import type { listingEvents } from './listing.events';

/** What decisions about one entry need to know. */
export interface Listing {
  readonly item?: ListingItem | undefined;
  /** As recorded; persons still sealed. */
  readonly recorded?: DataOf<typeof listingEvents, 'ListEntryRecorded'> | undefined;
  readonly recorder?: Recorder | undefined;
  /** A second person has to confirm it, or had to. */
  readonly wasPending: boolean;
  /** It was annulled before that. */
  readonly fellPending: boolean;
  /** How many times it has been in force. */
  readonly opened: number;
}

const same = (state: Listing): Listing => state;

const life = evolveWith<typeof listingEvents, Listing>({
  ListEntryRecorded: (state, recorded, { by }) => ({
    ...state,
    recorded,
    recorder: by,
    wasPending: recorded.pending,
    opened: 1,
  }),
  ListEntryConfirmed: same,
  ListEntryActEndLearnt: same,
  ListEntryEnded: same,
  ListEntryAnnulled: (state) => ({ ...state, fellPending: state.item?.status === 'pending' }),
  ListEntryReinstated: (state, { opens }) => ({ ...state, opened: opens }),
});

/** One stream per entry; its id is the item's. */
export const listing: Stream<Listing> = {
  name: listStreamOf,
  initial: { wasPending: false, fellPending: false, opened: 0 },
  evolve: (state, fact) => ({ ...life(state, fact), item: evolveListingItem(state.item, fact) }),
};
