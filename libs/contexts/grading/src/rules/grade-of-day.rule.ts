import { type CreditItem, MEASURES } from '@law';
import { adverse, type Effects, favourable, type Found } from './found.rule';
import { type Adoption, type History, isHeld, knownSince } from './knowledge.rule';
import { bandOf, type Rulebook } from './rulebook.rule';
import { actsOf } from './same-act.rule';

/** One thing that counted on a day. */
export interface Counted {
  readonly kind: 'deduction' | 'veto' | 'honour' | 'addition';
  /** Id of the record. */
  readonly item: string;
  /** USCC of the recording agency. */
  readonly agency: string;
  readonly clause: string;
  /** Hundredths, negative for a deduction, 0 for a veto. */
  readonly points: number;
  /** The clause's own stretch of days, so that it tells nothing of other records; null = no end in sight. */
  readonly from: string;
  readonly until: string | null;
}

export interface GradeOfDay {
  readonly state: 'rated' | 'not-rated';
  readonly grade: string | null;
  readonly score: number | null;
  readonly counted: readonly Counted[];
}

/** Heaviest first: the largest deduction; ties by the order of art. 9, then by id (histories come in that order). */
const heaviestFirst = (a: Found, b: Found): number =>
  b.effect.points - a.effect.points || weightOf(b.item) - weightOf(a.item);

const weightOf = ({ measures = [] }: CreditItem): number => Math.max(-1, ...measures.map((m) => MEASURES.indexOf(m)));

const counted =
  (kind: Counted['kind'], sign = 1) =>
  ({ item, effect, from }: Found): Counted => ({
    kind,
    item: item.id,
    agency: item.agency,
    clause: effect.clause,
    points: sign * effect.points || 0,
    from,
    until: effect.until,
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
    histories
      .filter((h) => isHeld(h, day))
      .flatMap((h) =>
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
