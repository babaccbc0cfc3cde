import { type Dispute, settledDispute } from '@law';
import { type DataOf, evolveWith, type Fact, type Recorder, type Stream } from '@platform/kernel';
import { evolveListingItem, type ListingItem, listStreamOf } from '../rules/listing-item.rule';
import type { listingEvents } from './listing.events';

/** What decisions about one entry need to know. */
export interface Listing {
  readonly item?: ListingItem | undefined;
  /** As recorded; persons still sealed. */
  readonly recorded?: DataOf<typeof listingEvents, 'ListEntryRecorded'> | undefined;
  readonly recorder?: Recorder | undefined;
  /** Subjects of those who recorded, confirmed or ended it. */
  readonly hands: readonly string[];
  /** A second person has to confirm it, or had to. */
  readonly wasPending: boolean;
  /** It was annulled before that. */
  readonly fellPending: boolean;
  /** How many times it has been in force. */
  readonly opened: number;
  readonly dispute?: Dispute | undefined;
}

/** Somebody told further of the entry, which may put right what is disputed. */
const told = (state: Listing, _: unknown, { by }: Fact): Listing => ({
  ...state,
  hands: [...state.hands, by.subject],
  dispute: state.dispute && { ...state.dispute, corrected: true },
});

const life = evolveWith<typeof listingEvents, Listing>({
  ListEntryRecorded: (state, recorded, { by }) => ({
    ...state,
    recorded,
    recorder: by,
    hands: [by.subject],
    wasPending: recorded.pending,
    opened: 1,
  }),
  ListEntryConfirmed: told,
  ListEntryActEndLearnt: told,
  ListEntryEnded: told,
  ListEntryAnnulled: (state) => ({ ...state, fellPending: state.item?.status === 'pending' }),
  ListEntryReinstated: (state, { opens }) => ({ ...state, opened: opens }),
  ListEntryDisputed: (state, { ground }) => ({ ...state, dispute: { ground, state: 'open', corrected: false } }),
  ListEntryDisputeSettled: (state, { outcome }) => ({ ...state, dispute: settledDispute(state.dispute, outcome) }),
});

/** One stream per entry; its id is the item's. */
export const listing: Stream<Listing> = {
  name: listStreamOf,
  initial: { hands: [], wasPending: false, fellPending: false, opened: 0 },
  evolve: (state, fact) => ({ ...life(state, fact), item: evolveListingItem(state.item, fact) }),
};
