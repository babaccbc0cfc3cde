import type { CreditItem } from '@law';
import { latest } from '@platform/calendar';
import type { Effect } from './effects.rule';
import { type Adoption, type History, inEffect, inheritedOn, isHeld, knownSince, type Version } from './knowledge.rule';

/** Effects of every version under the rulebook of the day. */
export type Effects = (version: Version) => readonly Effect[];

/** What one record does to the grade of a day. */
export interface Found {
  readonly item: CreditItem;
  readonly effect: Effect;
  /** First day on which it takes effect: its legal clock, or the day on which the registry learnt of it. */
  readonly from: string;
}

const onDay = (effects: readonly Effect[], kind: Effect['kind'], day: string): Effect | undefined =>
  effects
    .filter((e) => e.kind === kind && e.from <= day && (e.until === null || day < e.until))
    .reduce<Effect | undefined>((a, b) => (pointsOf(b) > pointsOf(a) ? b : a), undefined);

const pointsOf = (effect: Effect | undefined): number => effect?.points ?? -1;

/** The least of what the versions known since that day would take: a correction never makes a past day worse. */
export const adverse = (
  h: History,
  kind: 'deduction' | 'veto',
  day: string,
  effects: Effects,
  adoption: Adoption,
): Found[] => {
  if (!h.current || !inEffect(h, day, adoption)) return [];
  const each = knownSince(h, day, adoption).map((v) => ({ v, effect: onDay(effects(v), kind, day) }));
  const { v, effect } = each.reduce((a, b) => (pointsOf(b.effect) <= pointsOf(a.effect) ? b : a));
  if (!effect) return [];
  const from = learntFrom(h, v, effect, effects, adoption);
  return [{ item: v.fact.item, effect, from: h.held ? latest(from, inheritedOn(h.held, adoption)) : from }];
};

/** The legal clock, but after the adoption not before the Shanghai day on which at least as much was first recorded. */
const learntFrom = (h: History, version: Version, effect: Effect, effects: Effects, adoption: Adoption): string => {
  const asMuch = (v: Version): boolean =>
    effects(v).some(({ kind, points }) => kind === effect.kind && points >= effect.points);
  let first = h.versions.indexOf(version);
  while (first > 0 && asMuch(h.versions[first - 1] as Version)) first--;
  const { knownAt, knownOn } = h.versions[first] as Version;
  return knownAt <= adoption.at ? effect.from : latest(effect.from, knownOn);
};

/** The most of what the versions known since that day would give; nothing where the record counts for nothing today. */
export const favourable = (
  h: History,
  kind: 'honour' | 'addition' | 'evidence',
  day: string,
  effects: Effects,
  adoption: Adoption,
): Found[] => {
  if (h.current?.fact.item.status !== 'recorded' || !isHeld(h, day)) return [];
  const each = knownSince(h, day, adoption).map((v) => ({ v, effect: onDay(effects(v), kind, day) }));
  const { v, effect } = each.reduce((a, b) => (pointsOf(b.effect) >= pointsOf(a.effect) ? b : a));
  return effect ? [{ item: v.fact.item, effect, from: h.held ? latest(effect.from, h.held.since) : effect.from }] : [];
};
