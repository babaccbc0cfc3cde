import { latest, shanghaiDate } from '@platform/calendar';
import type { CreditFact, Inherited } from './credit-fact.rule';

/** Puts instants of different precision into one text order: microseconds always. */
export const instantKey = (instant: string): string => {
  const [, seconds, fraction] = /^([^.Z]+)(?:\.(\d+))?Z$/.exec(instant) as RegExpExecArray;
  return `${seconds}.${(fraction ?? '').padEnd(6, '0')}Z`;
};

export interface Version {
  readonly fact: CreditFact;
  readonly knownAt: string;
  /** Shanghai day on which it came to be known. */
  readonly knownOn: string;
  /** Shanghai day on which it was superseded; null while it is the knowledge of `knownAt`. */
  readonly supersededOn: string | null;
  readonly supersededAt: string | null;
}

/** All that was ever known of one item up to a moment, oldest first. */
export interface History {
  readonly item: string;
  readonly versions: readonly Version[];
  readonly firstKnownAt: string;
  /** What is known at that moment; absent where the item is no longer this enterprise's. */
  readonly current: Version | undefined;
  /** Of a predecessor's record: since when it counts, and the Shanghai day on which the registry learnt of the succession. */
  readonly held: (Inherited & { readonly knownOn: string }) | undefined;
}

/** What was known at `knownAt`, item by item in order of their ids, whatever the order of the facts given. */
export const historiesOf = (facts: readonly CreditFact[], knownAt: string): readonly History[] => {
  const now = instantKey(knownAt);
  const byItem = new Map<string, Version[]>();
  for (const fact of facts) {
    const from = instantKey(fact.knownFrom);
    const until = fact.knownUntil === null ? null : instantKey(fact.knownUntil);
    if (from > now || until === from || (fact.held && instantKey(fact.held.knownAt) > now)) continue;
    const supersededAt = until === null || until > now ? null : until;
    const version = {
      fact,
      knownAt: from,
      knownOn: shanghaiDate(fact.knownFrom),
      supersededOn: supersededAt === null ? null : shanghaiDate(supersededAt),
      supersededAt,
    };
    const known = byItem.get(fact.item.id);
    if (known) known.push(version);
    else byItem.set(fact.item.id, [version]);
  }
  return [...byItem]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([item, versions]) => {
      versions.sort((a, b) => (a.knownAt < b.knownAt ? -1 : 1));
      const { held } = (versions[0] as Version).fact;
      return {
        item,
        held: held && { ...held, knownOn: shanghaiDate(held.knownAt) },
        versions,
        firstKnownAt: (versions[0] as Version).knownAt,
        current: versions.find((v) => v.supersededAt === null),
      };
    });
};

/** The scheme's first adoption: days before it are computed at start, with all that was known then. */
export interface Adoption {
  /** As `instantKey` writes it. */
  readonly at: string;
  readonly on: string;
}

/** Whether a day counts by what was known at the adoption rather than at the end of the day itself. */
const atStart = (day: string, adoption: Adoption): boolean => day < adoption.on;

/**
 * First day on which a predecessor's record may take something: that of the succession, but after the adoption not before
 * the Shanghai day on which the registry learnt of it. What it gives counts from the succession on.
 */
export const inheritedOn = ({ since, knownAt, knownOn }: NonNullable<History['held']>, adoption: Adoption): string =>
  instantKey(knownAt) <= adoption.at ? since : latest(since, knownOn);

/** Whether a record is the enterprise's own on a day. */
export const isHeld = ({ held }: History, day: string): boolean => held === undefined || held.since <= day;

/** An adverse fact recorded after the first adoption takes effect at 00:00 of the Shanghai day of recording. */
export const inEffect = (history: History, day: string, adoption: Adoption): boolean =>
  (history.held === undefined || inheritedOn(history.held, adoption) <= day) && knownBy(history, day, adoption);

const knownBy = (history: History, day: string, adoption: Adoption): boolean =>
  atStart(day, adoption) ? history.firstKnownAt <= adoption.at : (history.versions[0] as Version).knownOn <= day;

/** What was known at the end of that day or has been learnt since: the most favourable of these counts. */
export const knownSince = (history: History, day: string, adoption: Adoption): readonly Version[] =>
  history.versions.filter((v) =>
    v.supersededAt === null
      ? true
      : atStart(day, adoption)
        ? v.supersededAt > adoption.at
        : (v.supersededOn as string) > day,
  );

/** A day before all others: what ends there never was. */
const NEVER = '0001-01-01';

/**
 * The facts as today's law lets them be used: an item that has legally ended by today does nothing on any day. It stays
 * in its place, as links outlive their record.
 */
export const lawfulOn = (facts: readonly CreditFact[], today: string): readonly CreditFact[] => {
  const ended = new Set(
    facts.flatMap(({ item, validUntil, knownUntil }) =>
      knownUntil === null && validUntil !== null && validUntil <= today ? [item.id] : [],
    ),
  );
  return facts.map((fact) => (ended.has(fact.item.id) ? { ...fact, validUntil: NEVER } : fact));
};
