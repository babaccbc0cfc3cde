import { shanghaiDate } from '@platform/calendar';
import type { CreditFact } from './credit-fact.rule';
import { type Effect, effectsOf } from './effects.rule';
import { type Counted, type GradeOfDay, gradeOfDay } from './grade-of-day.rule';
import { type Adoption, historiesOf, type History, instantKey, type Version } from './knowledge.rule';
import { type AdoptedRulebook, clausesOf, type Rulebook, rulebookOn } from './rulebook.rule';

/** Why a grade is what it is. */
export interface Reason {
  readonly kind: Counted['kind'];
  /** Id of the record. */
  readonly item: string;
  /** USCC of the recording agency. */
  readonly agency: string;
  readonly clause: { readonly id: string; readonly zh: string; readonly en: string };
  /** Hundredths: negative for a deduction, 0 for a veto. */
  readonly points: number;
  /** Shanghai dates, half-open, in which it counts without a break; null = no end in sight. */
  readonly from: string;
  readonly until: string | null;
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

/** `assess` at all its change points, oldest first, without gaps, from the first day of the first rulebook on. */
export const timeline = (
  facts: readonly CreditFact[],
  rulebooks: readonly AdoptedRulebook[],
  knownAt: string,
): readonly Segment[] => {
  const books = rulebooks.filter((b) => instantKey(b.adoptedAt) <= instantKey(knownAt));
  const adoptedAt = books.map((b) => b.adoptedAt).sort((a, b) => (instantKey(a) < instantKey(b) ? -1 : 1))[0];
  if (adoptedAt === undefined) return [];
  const adoption: Adoption = { at: adoptedAt, on: shanghaiDate(adoptedAt) };
  const histories = historiesOf(facts, knownAt);
  const effects = new Map(books.map((b) => [b, effectsUnder(b.rulebook, histories)]));
  const days = changePoints(books, adoption, histories, [...effects.values()]).map((day) => {
    const book = rulebookOn(books, day) as AdoptedRulebook;
    const of = effects.get(book) as ReadonlyMap<Version, readonly Effect[]>;
    const graded = gradeOfDay(histories, day, book.rulebook, (v) => of.get(v) ?? [], adoption);
    return { day, book, graded, computedAtStart: day < adoption.on };
  });
  return joined(days, runsOf(days));
};

const effectsUnder = (book: Rulebook, histories: readonly History[]): ReadonlyMap<Version, readonly Effect[]> =>
  new Map(histories.flatMap((h) => h.versions).map((v) => [v, effectsOf(v.fact, book)]));

/** Every day on which something may change. */
const changePoints = (
  books: readonly AdoptedRulebook[],
  adoption: Adoption,
  histories: readonly History[],
  effects: readonly ReadonlyMap<Version, readonly Effect[]>[],
): readonly string[] => {
  const starts = books.map((b) => b.validFrom);
  const first = [...starts].sort()[0] as string;
  const points = new Set([...starts, adoption.on]);
  for (const { knownOn, supersededOn } of histories.flatMap((h) => h.versions))
    for (const day of [knownOn, supersededOn]) if (day !== null) points.add(day);
  for (const { from, until } of effects.flatMap((e) => [...e.values()].flat()))
    for (const day of [from, until]) if (day !== null) points.add(day);
  return [...points].filter((day) => day >= first).sort();
};

interface GradedDay {
  readonly day: string;
  readonly book: AdoptedRulebook;
  readonly graded: GradeOfDay;
  readonly computedAtStart: boolean;
}

/** One stretch in which a reason counts without a break. */
interface Run extends Counted {
  readonly from: string;
  until: string | null;
}

/** For each day the stretches of its reasons; one stretch is one object over all its days. */
const runsOf = (days: readonly GradedDay[]): readonly (readonly Run[])[] => {
  let open = new Map<string, Run>();
  return days.map(({ day, graded }) => {
    const next = new Map(
      graded.counted.map((c) => {
        const key = `${c.kind} ${c.item} ${c.clause} ${c.points}`;
        return [key, open.get(key) ?? { ...c, from: day, until: null }];
      }),
    );
    for (const [key, run] of open) if (!next.has(key)) run.until = day;
    open = next;
    return [...next.values()];
  });
};

/** Neighbouring days that say the same become one segment. */
const joined = (days: readonly GradedDay[], runs: readonly (readonly Run[])[]): readonly Segment[] => {
  const starts = days.map((_, n) => n).filter((n) => n === 0 || !same(days, runs, n));
  return starts.map((n, k) => {
    const { day, book, graded, computedAtStart } = days[n] as GradedDay;
    const until = days[starts[k + 1] ?? days.length]?.day ?? null;
    const reasons = (runs[n] as readonly Run[]).map((run) => reasonOf(run, book.rulebook));
    return {
      from: day,
      grade: graded.grade,
      scoreHundredths: graded.score,
      state: graded.state,
      computedAtStart,
      rulebook: book.version,
      reasons,
      lock: lockOf(reasons, graded.grade),
      nextChange: until,
    };
  });
};

const same = (days: readonly GradedDay[], runs: readonly (readonly Run[])[], n: number): boolean => {
  const [a, b] = [days[n - 1], days[n]] as [GradedDay, GradedDay];
  const [before, now] = [runs[n - 1], runs[n]] as [readonly Run[], readonly Run[]];
  return (
    a.book === b.book &&
    a.computedAtStart === b.computedAtStart &&
    a.graded.grade === b.graded.grade &&
    a.graded.score === b.graded.score &&
    before.length === now.length &&
    before.every((run, k) => run === now[k])
  );
};

const reasonOf = ({ kind, item, agency, clause, points, from, until }: Run, book: Rulebook): Reason => {
  const text = clausesOf(book).find(({ id }) => id === clause);
  return { kind, item, agency, clause: { id: clause, zh: text?.zh ?? '', en: text?.en ?? '' }, points, from, until };
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
