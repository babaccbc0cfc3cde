import type { CreditItem, ItemClass } from '@law';
import type { DeedTag } from './rulebook.rule';

/**
 * What the registry knew of one credit item for a while: a version. A correction closes one and adds one, so that
 * any past knowledge can be read again.
 */
export interface CreditFact {
  readonly item: CreditItem;
  /** Class by the dated thresholds; null for what is not adverse or has none. */
  readonly severity: ItemClass | null;
  /** Legal clock: Shanghai date of the deciding paper. */
  readonly validFrom: string;
  /** Legal end: first day on which it is as if never recorded; null = none in sight. */
  readonly validUntil: string | null;
  /** Record time, ISO 8601 UTC: known from (inclusive) … */
  readonly knownFrom: string;
  /** … until (exclusive); null = today's knowledge. */
  readonly knownUntil: string | null;
}

/** One thing that clauses can be about, with its own clock. Shanghai dates, half-open. */
export interface Deed {
  readonly tag: DeedTag;
  readonly from: string;
  /** Where the thing itself ends (an honour withdrawn); null = by the clause alone. */
  readonly until: string | null;
}

/** What a record is in the words of rulebooks; nothing while pending, annulled or not final. */
export const deedsOf = ({ item, severity }: Pick<CreditFact, 'item' | 'severity'>): readonly Deed[] =>
  item.status === 'recorded' ? DEEDS[item.kind](item as never, severity) : [];

const since = (from: string, ...tags: readonly DeedTag[]): Deed[] => tags.map((tag) => ({ tag, from, until: null }));

type Kinds = { readonly [I in CreditItem as I['kind']]: (item: I, severity: ItemClass | null) => Deed[] };

const DEEDS: Kinds = {
  penalty: ({ dates, measures }, severity) =>
    since(
      dates.decided,
      ...(severity ? [`penalty.${severity}` as const] : []),
      ...measures.map((m) => `measure.${m}` as const),
    ),
  check: ({ dates, result, final, again }) =>
    final
      ? since(dates.decided, result === 'passed' ? 'check.passed' : again ? 'check.failed-again' : 'check.failed')
      : [],
  honour: ({ dates, level, withdrawn }) => [
    { tag: `honour.${level}`, from: dates.decided, until: withdrawn?.on ?? null },
    ...(withdrawn?.forFraud ? since(withdrawn.on, 'honour.revoked-for-fraud') : []),
  ],
  listing: ({ dates, list }) => (list === 'watch' ? [] : since(dates.decided, `listing.${list}`)),
};
