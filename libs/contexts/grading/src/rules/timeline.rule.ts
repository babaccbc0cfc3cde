import { addDays, latest, shanghaiDate } from '@platform/calendar';
import type { CreditFact } from './credit-fact.rule';
import { type Effect, effectsOf } from './effects.rule';
import { type Counted, type GradeOfDay, gradeOfDay } from './grade-of-day.rule';
import { type Adoption, historiesOf, type History, inheritedOn, instantKey, type Version } from './knowledge.rule';
import { type AdoptedRulebook, type Clause, clausesOf, type Rulebook, rulebookOn } from './rulebook.rule';

/** Why a grade is what it is: record, agency, clause, points, from, until. */
export interface Reason extends Omit<Counted, 'clause'> {
  readonly clause: { readonly id: string; readonly zh: string; readonly en: string };
}

/** What one scheme says of one enterprise on one day. */
export interface Assessment {
  readonly grade: string | null;
  /** Hundredths; null where not rated, and where only a veto gives the grade. */
  readonly scoreHundredths: number | null;
  /** `not-rated` 未评: no positive evidence in the period. `no-rulebook`: the scheme did not grade on that day. */
  readonly state: 'rated' | 'not-rated' | 'no-rulebook';
  /** A day before the scheme's first adoption: nobody was told this grade on that day. */
  readonly computedAtStart: boolean;
  /** Version of the rulebook in force on that day. */
  readonly rulebook: string | null;
  readonly reasons: readonly Reason[];
  /** The grade a veto 一票否决 holds it at, until when, and which record does. */
  readonly lock?:
    | { readonly grade: string; readonly item: string; readonly clause: string; readonly until: string | null }
    | undefined;
  /** First day on which any of this differs, if nothing more is recorded; null = never. */
  readonly nextChange: string | null;
}

/** One stretch of days with one assessment; its `until` is the assessment's `nextChange`. */
export interface Segment extends Assessment {
  readonly from: string;
}

/** No better grade than this on one day: that of a merger or split. */
export interface Ceiling {
  readonly on: string;
  readonly grade: string;
}

/** `assess` at all its change points, oldest first, without gaps, from the first day of the first rulebook on. */
export const timeline = (
  facts: readonly CreditFact[],
  rulebooks: readonly AdoptedRulebook[],
  knownAt: string,
  ceilings: readonly Ceiling[] = [],
): readonly Segment[] => {
  const books = rulebooks.filter((b) => instantKey(b.adoptedAt) <= instantKey(knownAt));
  const adoptedAt = books.map((b) => b.adoptedAt).sort((a, b) => (instantKey(a) < instantKey(b) ? -1 : 1))[0];
  if (adoptedAt === undefined) return [];
  const adoption: Adoption = { at: instantKey(adoptedAt), on: shanghaiDate(adoptedAt) };
  const histories = historiesOf(facts, knownAt);
  const effects = new Map(books.map((b) => [b, effectsUnder(b.rulebook, histories)]));
  const reach = new Map(books.map((b) => [b, histories.map((h) => reachOf(h, effects.get(b) as Effects))]));
  const days = changePoints(books, adoption, histories, [
    ...[...effects.values()].flatMap((e) => [...e.values()].flat()),
    ...ceilings.map(({ on }) => ({ from: on, until: addDays(on, 1) })),
    ...histories.flatMap(({ held }) => (held ? [{ from: held.since, until: inheritedOn(held, adoption) }] : [])),
  ]).map((day) => {
    const book = rulebookOn(books, day) as AdoptedRulebook;
    const of = effects.get(book) as Effects;
    const within = (reach.get(book) as Reach[]).filter((r) => r.from <= day && (r.until === null || day < r.until));
    const graded = gradeOfDay(
      within.map((r) => r.history),
      day,
      book.rulebook,
      (v) => of.get(v) ?? [],
      adoption,
    );
    const capped = cappedOn(day, graded, ceilings, book.rulebook);
    return { day, book, graded: capped, computedAtStart: day < adoption.on };
  });
  return joined(days);
};

/** A grade that is not given is not lowered. */
const cappedOn = (day: string, graded: GradeOfDay, ceilings: readonly Ceiling[], { ladder }: Rulebook): GradeOfDay =>
  ceilings
    .filter(({ on, grade }) => on === day && ladder.includes(grade))
    .reduce(
      (of, { grade }) =>
        of.grade !== null && ladder.indexOf(grade) < ladder.indexOf(of.grade) ? { ...of, grade } : of,
      graded,
    );

type Effects = ReadonlyMap<Version, readonly Effect[]>;

/** Days outside which a record does nothing to a grade: days with many records look at those that matter only. */
interface Reach {
  readonly history: History;
  readonly from: string;
  readonly until: string | null;
}

const EVER = { from: '0000-01-01', until: null };

/** A record that links others reaches every day, as links outlive it. */
const reachOf = (history: History, effects: Effects): Reach => {
  if (history.versions.some(({ fact }) => fact.item.sameActAs.length > 0)) return { history, ...EVER };
  const all = history.versions.flatMap((v) => effects.get(v) ?? []);
  const from = all.reduce((first, e) => (e.from < first ? e.from : first), '9999-12-31');
  const until = all.reduce<string | null>(
    (last, e) => (last === null || e.until === null ? null : latest(last, e.until)),
    '',
  );
  return { history, from, until };
};

const effectsUnder = (book: Rulebook, histories: readonly History[]): Effects =>
  new Map(histories.flatMap((h) => h.versions).map((v) => [v, effectsOf(v.fact, book)]));

/** Every day on which something may change. */
const changePoints = (
  books: readonly AdoptedRulebook[],
  adoption: Adoption,
  histories: readonly History[],
  stretches: readonly Pick<Effect, 'from' | 'until'>[],
): readonly string[] => {
  const starts = books.map((b) => b.validFrom);
  const first = [...starts].sort()[0] as string;
  const points = new Set([...starts, adoption.on]);
  for (const { knownOn, supersededOn } of histories.flatMap((h) => h.versions))
    for (const day of [knownOn, supersededOn]) if (day !== null) points.add(day);
  for (const { from, until } of stretches) for (const day of [from, until]) if (day !== null) points.add(day);
  return [...points].filter((day) => day >= first).sort();
};

interface GradedDay {
  readonly day: string;
  readonly book: AdoptedRulebook;
  readonly graded: GradeOfDay;
  readonly computedAtStart: boolean;
}

/** Neighbouring days that say the same become one segment. */
const joined = (days: readonly GradedDay[]): readonly Segment[] => {
  const starts = days.filter((day, n) => n === 0 || !same(days[n - 1] as GradedDay, day));
  return starts.map(({ day, book, graded, computedAtStart }, n) => {
    const reasons = graded.counted.map((counted) => reasonOf(counted, book.rulebook));
    return {
      from: day,
      grade: graded.grade,
      scoreHundredths: graded.score,
      state: graded.state,
      computedAtStart,
      rulebook: book.version,
      reasons,
      lock: lockOf(reasons, graded.grade),
      nextChange: starts[n + 1]?.day ?? null,
    };
  });
};

const same = (a: GradedDay, b: GradedDay): boolean =>
  a.book === b.book &&
  a.computedAtStart === b.computedAtStart &&
  a.graded.grade === b.graded.grade &&
  a.graded.score === b.graded.score &&
  a.graded.counted.length === b.graded.counted.length &&
  a.graded.counted.every((one, n) => alike(one, b.graded.counted[n] as Counted));

const alike = (a: Counted, b: Counted): boolean =>
  (Object.keys(a) as (keyof Counted)[]).every((key) => a[key] === b[key]);

const reasonOf = ({ clause, ...counted }: Counted, book: Rulebook): Reason => {
  const { id, zh, en } = clausesOf(book).find((c) => c.id === clause) as Clause;
  return { ...counted, clause: { id, zh, en } };
};

/** The veto that holds longest. */
const lockOf = (reasons: readonly Reason[], grade: string | null): Assessment['lock'] => {
  const longest = reasons
    .filter(({ kind }) => kind === 'veto')
    .reduce<Reason | undefined>(
      (a, b) => (!a || (a.until !== null && (b.until === null || b.until > a.until)) ? b : a),
      undefined,
    );
  return longest && grade !== null
    ? { grade, item: longest.item, clause: longest.clause.id, until: longest.until }
    : undefined;
};
