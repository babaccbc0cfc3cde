import type { CreditItem, ListKind, Reading } from '@law';
import { addDays, earliest, LAST_DAY } from '@platform/calendar';
import { evolveWith, type Fact } from '@platform/kernel';
import type { listingEvents } from '../events/listing.events';

const STREAM_PREFIX = 'lists.';

/** Id of the item a stream of this context holds. */
export const listItemIdOf = (stream: string): string => stream.slice(STREAM_PREFIX.length);
/** The stream that holds an item. */
export const listStreamOf = (itemId: string): string => `${STREAM_PREFIX}${itemId}`;

/**
 * How an entry is shown. The watch list never bears the name of the serious list: a local list without a local regulation
 * is no 严重失信主体名单 (国办发〔2020〕49号).
 */
export const LIST_TITLES: Readonly<Record<ListKind, { readonly zh: string; readonly en: string }>> = {
  serious: { zh: '严重违法失信名单', en: 'serious-dishonesty list' },
  abnormal: { zh: '经营异常名录', en: 'abnormal list' },
  watch: { zh: '监管名录（重点关注）', en: 'watch list' },
};

/** Entry on a list, decided elsewhere 名单列入. `decided` = the listing date. */
export interface ListingItem extends CreditItem {
  readonly kind: typeof LISTING;
  readonly list: ListKind;
  readonly legalBasis?: string | undefined;
  /** Last day of the term; absent = until ended. */
  readonly until?: string | undefined;
  /** Day on which it was ended before its term. */
  readonly ended?: string | undefined;
}

/** What windows and rulebooks may say of entries. */
export const LISTING = 'listing';
export const LISTING_DEEDS: readonly string[] = ['listing.serious', 'listing.abnormal'];

/** Its cap runs from the end of the act, or where that is unknown from the listing date. */
const readingOf = ({ list, dates, ended, until }: Omit<ListingItem, 'reading'>): Reading => {
  const over = earliest(ended, until === undefined || until === LAST_DAY ? undefined : addDays(until, 1));
  return {
    standing: list === 'watch' ? 'watch' : 'adverse',
    deeds: list === 'watch' ? [] : [{ word: `listing.${list}`, from: dates.decided }],
    ...(list === 'serious' && { class: 'serious' as const }),
    clocks: { ...dates, actEnd: dates.actEnd ?? dates.decided },
    ...(over !== undefined && { over }),
  };
};

type Item = Omit<ListingItem, 'reading'> | undefined;

const evolveEntry = evolveWith<typeof listingEvents, Item>({
  ListEntryRecorded: (_, data, fact) => ({
    id: listItemIdOf(fact.stream),
    kind: LISTING,
    list: data.list,
    uscc: data.uscc,
    partyName: data.partyName,
    agency: data.agency,
    field: data.field,
    title: `列入${LIST_TITLES[data.list].zh}`,
    ...(data.number && { number: data.number }),
    dates: {
      decided: data.listedOn,
      ...(data.published && { published: data.published }),
      ...(data.actEnd && { actEnd: data.actEnd }),
    },
    status: data.pending ? 'pending' : 'recorded',
    disputed: false,
    restsOn: data.restsOn,
    sameActAs: [],
    ...(data.legalBasis && { legalBasis: data.legalBasis }),
    ...(data.until && { until: data.until }),
  }),
  ListEntryConfirmed: (item) => item && { ...item, status: 'recorded' },
  ListEntryActEndLearnt: (item, { actEnd }) => {
    if (!item) return item;
    const { actEnd: _, ...dates } = item.dates;
    return { ...item, dates: { ...dates, ...(actEnd && { actEnd }) } };
  },
  ListEntryEnded: (item, { on }) => item && { ...item, ended: on },
  ListEntryAnnulled: (item) => item && { ...item, status: 'annulled' },
  ListEntryReinstated: (item, { pending }) => item && { ...item, status: pending ? 'pending' : 'recorded' },
  ListEntryDisputed: (item) => item && { ...item, disputed: true },
  ListEntryDisputeSettled: (item, { outcome }) => item && { ...item, disputed: outcome === 'undetermined' },
});

export const evolveListingItem = (item: ListingItem | undefined, fact: Fact): ListingItem | undefined => {
  const next = evolveEntry(item, fact);
  return next && { ...next, reading: readingOf(next) };
};

const isListing = (item: CreditItem): item is ListingItem => item.kind === LISTING;

/** The credit item as a stream of this context tells it, fact by fact; a fact of another stream changes nothing. */
export const evolveListItem = (item: CreditItem | undefined, fact: Fact): CreditItem | undefined =>
  item === undefined || isListing(item) ? evolveListingItem(item, fact) : item;
