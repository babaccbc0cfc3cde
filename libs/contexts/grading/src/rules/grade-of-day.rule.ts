import { type CreditItem, MEASURES } from '@law';
import type { Effect } from './effects.rule';
import { type Adoption, type History, inEffect, knownSince, type Version } from './knowledge.rule';
import { bandOf, type Rulebook } from './rulebook.rule';
import { actsOf } from './same-act.rule';

/** One thing that counted on a day. */
export interface Counted {
  readonly kind: 'deduction' | 'veto' | 'honour' | 'addition';
  readonly item: string;
  readonly agency: string;
  readonly clause: string;
  /** Hundredths, negative for a deduction, 0 for a veto. */
  readonly points: number;
}

export interface GradeOfDay {
  readonly state: 'rated' | 'not-rated';
  readonly grade: string | null;
  readonly score: number | null;
  readonly counted: readonly Counted[];
}

/** Effects of every version under the rulebook of the day. */
export type Effects = (version: Version) => readonly Effect[];

interface Found {
  readonly history: History;
  readonly item: CreditItem;
  readonly effect: Effect;
}

const onDay = (effects: readonly Effect[], kind: Effect['kind'], day: string): readonly Effect[] =>
  effects.filter((e) => e.kind === kind && e.from <= day && (e.until === null || day < e.until));

/** The least of what the versions known since that day would take: a correction never makes a past day worse. */
const adverse = (
  h: History,
  kind: 'deduction' | 'veto',
  day: string,
  effects: Effects,
  adoption: Adoption,
): Found[] => {
  if (!h.current || !inEffect(h, day, adoption)) return [];
  const each = knownSince(h, day, adoption).map((v) => ({ v, effect: largest(onDay(effects(v), kind, day)) }));
  const least = each.reduce((a, b) => (pointsOf(b.effect) <= pointsOf(a.effect) ? b : a));
  return least.effect ? [{ history: h, item: least.v.fact.item, effect: least.effect }] : [];
};

/** The most of what the versions known since that day would give; nothing where the record counts for nothing today. */
const favourable = (
  h: History,
  kind: 'honour' | 'addition' | 'evidence',
  day: string,
  effects: Effects,
  adoption: Adoption,
): Found[] => {
  if (h.current?.fact.item.status !== 'recorded') return [];
  const each = knownSince(h, day, adoption).map((v) => ({ v, effect: largest(onDay(effects(v), kind, day)) }));
  const most = each.reduce((a, b) => (pointsOf(b.effect) >= pointsOf(a.effect) ? b : a));
  return most.effect ? [{ history: h, item: most.v.fact.item, effect: most.effect }] : [];
};

const pointsOf = (effect: Effect | undefined): number => effect?.points ?? -1;

const largest = (effects: readonly Effect[]): Effect | undefined =>
  effects.reduce<Effect | undefined>((a, b) => (pointsOf(b) > pointsOf(a) ? b : a), undefined);

/** Heaviest first: the largest deduction; ties by the order of art. 9, then by id (histories come in that order). */
const heaviestFirst = (a: Found, b: Found): number =>
  b.effect.points - a.effect.points || weightOf(b.item) - weightOf(a.item);

const weightOf = (item: CreditItem): number =>
  item.kind === 'penalty' ? Math.max(...item.measures.map((m) => MEASURES.indexOf(m))) : -1;

const counted =
  (kind: Counted['kind'], sign = 1) =>
  ({ item, effect }: Found): Counted => ({
    kind,
    item: item.id,
    agency: item.agency,
    clause: effect.clause,
    points: sign * effect.points || 0,
  });

/** The grade of one Shanghai day under the rulebook in force on it: veto, then points; a veto also grades whom nothing rates. */
export const gradeOfDay = (
  histories: readonly History[],
  day: string,
  book: Rulebook,
  effects: Effects,
  adoption: Adoption,
): GradeOfDay => {
  const vetoes = histories.flatMap((h) => adverse(h, 'veto', day, effects, adoption));
  const reasons = vetoes.sort(heaviestFirst).map(counted('veto'));
  const rated = histories.some((h) => favourable(h, 'evidence', day, effects, adoption).length > 0);
  const lowest = vetoes.map(({ effect }) => gradeOfVeto(book, effect.clause)).sort(onLadder(book))[0];
  if (!rated)
    return lowest === undefined
      ? { state: 'not-rated', grade: null, score: null, counted: [] }
      : { state: 'rated', grade: lowest, score: null, counted: reasons };
  const deductions = perAct(
    histories.flatMap((h) => adverse(h, 'deduction', day, effects, adoption)),
    linksOn(histories, day, adoption),
  );
  const honours = honoursOf(histories, deductions, book, (h) => favourable(h, 'honour', day, effects, adoption));
  const additions = histories.flatMap((h) => favourable(h, 'addition', day, effects, adoption));
  const all = [
    ...reasons,
    ...deductions.map(counted('deduction', -1)),
    ...honours,
    ...additions.map(counted('addition')),
  ];
  const score = Math.min(
    book.score.highest,
    all.reduce((sum, { points }) => sum + points, book.score.start),
  );
  return { state: 'rated', grade: lowest ?? bandOf(book, score), score, counted: all };
};

const gradeOfVeto = (book: Rulebook, clause: string): string =>
  (book.vetoes.find(({ id }) => id === clause) as { grade: string }).grade;

const onLadder =
  ({ ladder }: Rulebook) =>
  (a: string, b: string): number =>
    ladder.indexOf(a) - ladder.indexOf(b);

/** A link counts while any version known since that day has it; what is pending links nothing. */
const linksOn = (histories: readonly History[], day: string, adoption: Adoption): ReadonlyMap<string, string> =>
  actsOf(
    histories.flatMap((h) =>
      knownSince(h, day, adoption)
        .filter(({ fact }) => fact.item.status !== 'pending')
        .map(({ fact }) => fact.item),
    ),
  );

/** Per act once, the largest deduction. */
const perAct = (found: readonly Found[], acts: ReadonlyMap<string, string>): readonly Found[] => {
  const heaviest = new Map<string, Found>();
  for (const each of [...found].sort(heaviestFirst)) {
    const act = acts.get(each.item.id) ?? each.item.id;
    if (!heaviest.has(act)) heaviest.set(act, each);
  }
  return [...heaviest.values()];
};

/** Largest first up to the limit of all honours together; none while a deduction of the named size runs. */
const honoursOf = (
  histories: readonly History[],
  deductions: readonly Found[],
  { honours: { atMost, suspendedFrom } }: Rulebook,
  held: (history: History) => readonly Found[],
): readonly Counted[] => {
  if (deductions.some(({ effect }) => effect.points >= suspendedFrom)) return [];
  let left = atMost;
  return histories
    .flatMap(held)
    .sort(heaviestFirst)
    .map((found) => {
      const points = Math.min(left, found.effect.points);
      left -= points;
      return { ...counted('honour')(found), points };
    })
    .filter(({ points }) => points > 0);
};
