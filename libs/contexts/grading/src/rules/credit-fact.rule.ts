import { type CreditItem, type ItemClass, type Levels, type NamedDeed, namedDeeds } from '@law';

/**
 * What the registry knew of one credit item for a while: a version. A correction closes one and adds one, so that
 * any past knowledge can be read again.
 */
export interface CreditFact {
  readonly item: CreditItem;
  /** Class by the dated thresholds; null for what is not adverse or has none. */
  readonly severity: ItemClass | null;
  /** Levels of what it measures, by the dated scales. */
  readonly levels: Levels;
  /** Legal clock: Shanghai date of the deciding paper. */
  readonly validFrom: string;
  /** Legal end: first day on which it is as if never recorded; null = none in sight. */
  readonly validUntil: string | null;
  /** Record time, ISO 8601 UTC: known from (inclusive) … */
  readonly knownFrom: string;
  /** … until (exclusive); null = today's knowledge. */
  readonly knownUntil: string | null;
  /** The record of a predecessor, which counts from a day on. */
  readonly held?: Inherited | undefined;
}

/** Since when a predecessor's record counts for who took over from it. */
export interface Inherited {
  /** First day of the succession. */
  readonly since: string;
  /** Record time at which the registry had learnt of it, ISO 8601 UTC. */
  readonly knownAt: string;
}

/** What a record is in the words of rulebooks; nothing while pending or annulled. */
export const deedsOf = ({
  item,
  severity,
  levels,
}: Pick<CreditFact, 'item' | 'severity' | 'levels'>): readonly NamedDeed[] =>
  item.status === 'recorded' ? namedDeeds(item.reading.deeds, severity, levels) : [];
