import {
  type CreditItem,
  type Field,
  type ItemDates,
  type Measure,
  restrictionsOf,
  severityOf,
  type Standing,
} from '@law';
import { addDays, earliest, endOfPeriod, latest } from '@platform/calendar';
import type { Cap, WindowRule, WindowSet, WindowSets } from './window-sets.rule';

/** What an item is in the disclosure matrix. */
export type DisclosureClass =
  | Standing
  /** A second person must confirm it. */
  | 'pending';

/** What disclosure adds to an item's row. Shanghai dates, half-open, null = none. */
export interface DisclosureColumns {
  readonly class: DisclosureClass;
  readonly field: Field;
  /** Public on `[publicFrom, publicUntil)`; without `publicFrom` never. */
  readonly publicFrom: string | null;
  readonly publicUntil: string | null;
  /** First day on which it is as if never recorded. */
  readonly legalEnd: string | null;
}

const ENDLESS = '9999-12-31';

/** Windows of an item under the sets adopted; a pure function, so that a row's columns can be computed anew at any time. */
export const windowOf = (item: CreditItem, sets: WindowSets): DisclosureColumns => {
  const { standing, shared = false } = item.reading;
  const columns = { class: standing, field: item.field, publicFrom: null, publicUntil: null, legalEnd: null };
  if (item.status === 'pending') return { ...columns, class: 'pending' };
  if (item.status === 'annulled') return { ...columns, legalEnd: item.dates.decided };
  if (standing === 'not-final-check' || shared) return columns;
  return { ...columns, ...(standing === 'neutral' ? whileInForce(item) : adverse(item, sets)) };
};

/** Of a favourable item: for everyone while it is in force. */
const whileInForce = ({ dates, reading }: CreditItem) =>
  stretch(dates.published ?? dates.decided, reading.over ?? null);

/** A stretch of days without a day is none. */
const stretch = (publicFrom: string, publicUntil: string | null) =>
  publicUntil !== null && publicUntil <= publicFrom
    ? { publicFrom: null, publicUntil: null }
    : { publicFrom, publicUntil };

/** The dates an adverse item's clocks start at. */
const clocksOf = (item: CreditItem): ItemDates => item.reading.clocks ?? item.dates;

const adverse = (item: CreditItem, { sets, caps, thresholds }: WindowSets) => {
  const dates = clocksOf(item);
  const covering = coveringSets(item, dates, { sets, thresholds });
  const legalEnd = earliest(
    item.reading.over,
    item.repaired?.on,
    maximum(
      item,
      covering.map((c) => c.end),
    ),
    ...caps.filter((cap) => overlaps(cap, dates.decided)).map((cap) => capEnd(dates, cap)),
  );
  const open = covering
    .filter((c) => c.rule.public)
    .map((c) => c.set.validFrom)
    .sort()[0];
  const closed = covering
    .filter((c) => !c.rule.public)
    .map((c) => c.set.validFrom)
    .sort()[0];
  return {
    legalEnd: legalEnd ?? null,
    ...(open !== undefined &&
      stretch(latest(dates.published ?? dates.decided, open), earliest(legalEnd, closed) ?? null)),
  };
};

interface Covering {
  readonly set: WindowSet;
  readonly rule: WindowRule;
  /** First day not covered; undefined = no maximum. */
  readonly end: string | undefined;
}

/**
 * The sets that were in force on any day since the decision, with the end each gives: not before it came into force,
 * and for good, so that the set that ends first governs and a later set never lengthens.
 */
const coveringSets = (
  item: CreditItem,
  dates: ItemDates,
  { sets, thresholds }: Pick<WindowSets, 'sets' | 'thresholds'>,
): Covering[] => {
  const severity = severityOf(item, thresholds);
  return sets
    .filter((set) => set.kinds.includes(item.kind) && (!set.fields || set.fields.includes(item.field)))
    .filter((set) => overlaps(set, dates.decided))
    .flatMap((set) => {
      const rule = set.rules.find((r) => holds(r, item, severity));
      return rule ? [{ set, rule, end: endUnder(set, rule, item, dates) }] : [];
    });
};

const overlaps = ({ validUntil }: { validUntil: string | undefined }, decided: string): boolean =>
  validUntil === undefined || decided < validUntil;

const holds = (rule: WindowRule, item: CreditItem, severity: string | null): boolean =>
  (!rule.classes || rule.classes.some((c) => c === severity)) &&
  (!rule.fields || rule.fields.includes(item.field)) &&
  (!rule.measuresWithin || areWithin(item.measures ?? [], rule.measuresWithin)) &&
  (!rule.lists || rule.lists.some((list) => list === item.list));

/** Kinds that nobody stated are none of these: a penalty without them is no warning alone. */
const areWithin = (measures: readonly Measure[], these: readonly Measure[]): boolean =>
  measures.length > 0 && measures.every((m) => these.includes(m));

const endUnder = (set: WindowSet, rule: WindowRule, item: CreditItem, dates: ItemDates): string | undefined => {
  if (!rule.max) return undefined;
  const start = (rule.clock ?? set.clock) === 'published' ? (dates.published ?? dates.decided) : dates.decided;
  const end = latest(endOfPeriod(start, rule.max), set.validFrom);
  if (!rule.orLongerRestriction || !item.measureUntil) return end;
  return item.measureUntil === ENDLESS ? undefined : latest(end, dayAfter(item.measureUntil));
};

/**
 * Only a "not fulfilled" recorded while it had not ended keeps an item beyond its maximum; it then ends on the day its
 * duties are fulfilled. A report never brings back what had ended by the day it was recorded.
 */
const maximum = (item: CreditItem, ends: readonly (string | undefined)[]): string | undefined => {
  const end = earliest(...ends);
  if (end === undefined) return end;
  return (item.duties ?? []).reduce<string | undefined>(
    (until, { fulfilled, on, recordedOn }) =>
      until !== undefined && until <= recordedOn ? until : fulfilled ? latest(end, on) : undefined,
    end,
  );
};

/** The cap counts from the end of the act; where that is unknown, from the earliest date known. */
const capEnd = ({ actEnd, found, decided, served, published }: ItemDates, { max, validFrom }: Cap): string =>
  latest(endOfPeriod(actEnd ?? earliest(decided, found, served, published), max), validFrom);

const dayAfter = (date: string): string | undefined => (date === ENDLESS ? undefined : addDays(date, 1));

/**
 * First day on which a restriction or ban no longer runs, null = without end: while it runs it is shown as *status*,
 * whatever the windows of the act's record. Undefined where none is stated: neither a day nor a kind is guessed.
 */
export const statusUntil = (item: CreditItem): string | null | undefined =>
  item.status === 'recorded' && item.measureUntil && restrictionsOf(item.measures ?? []).length > 0
    ? (dayAfter(item.measureUntil) ?? null)
    : undefined;

/**
 * First day on which the item can be repaired 信用修复 before its maximum, seen from today: after the minimum of the set that
 * governs (equal maxima: the shorter). Null: never early, or no minimum is known; it then ends by itself.
 */
export const repairableFrom = (item: CreditItem, sets: WindowSets, today: string): string | null => {
  if (item.status !== 'recorded' || item.repaired) return null;
  const dates = clocksOf(item);
  const covering = coveringSets(item, dates, sets).filter(({ set }) => set.validFrom <= today);
  const forbids = ({ set: { neverEarly } }: Covering): boolean =>
    neverEarly !== undefined &&
    (!neverEarly.validTo || today <= neverEarly.validTo) &&
    (item.measures ?? []).some((m) => neverEarly.measures.includes(m));
  if (covering.some(forbids)) return null;
  const end = earliest(...covering.map((c) => c.end));
  const firsts = covering.flatMap(({ rule, end: own, set }) =>
    rule.min && own === end ? [endOfPeriod(startOf(set, rule, dates), rule.min)] : [],
  );
  return firsts.sort()[0] ?? null;
};

const startOf = (set: WindowSet, rule: WindowRule, dates: ItemDates): string =>
  (rule.clock ?? set.clock) === 'published' ? (dates.published ?? dates.decided) : dates.decided;
