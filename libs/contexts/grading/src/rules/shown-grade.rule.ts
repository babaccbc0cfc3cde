/** What a reader may be told of grades today. */
export interface GradeGrant {
  readonly grade: boolean;
  /** The only grades it may be told; null = all. */
  readonly only: readonly string[] | null;
  /** Also score and reasons. */
  readonly score: boolean;
}

export interface Graded {
  readonly grade: string | null;
  readonly scoreHundredths: number | null;
  readonly computedAtStart: boolean;
  readonly rulebook: string | null;
}

export interface ShownGrade extends Graded {
  readonly state: 'rated' | 'not-rated' | 'not-disclosed';
}

const NOTHING = { grade: null, scoreHundredths: null, computedAtStart: false, rulebook: null } as const;

/**
 * A grade as this reader is told it. Who may be told good grades only is told the same of a bad one, of none and of a
 * code nobody knows.
 */
export const shownGrade = (graded: Graded, { grade, only, score }: GradeGrant): ShownGrade => {
  if (!grade || (only && !(graded.grade !== null && only.includes(graded.grade))))
    return { state: 'not-disclosed', ...NOTHING };
  if (graded.grade === null) return { state: 'not-rated', ...NOTHING };
  const { computedAtStart, rulebook } = graded;
  const scoreHundredths = score ? graded.scoreHundredths : null;
  return { state: 'rated', grade: graded.grade, scoreHundredths, computedAtStart, rulebook };
};

export interface Stretch extends ShownGrade {
  readonly from: string;
  /** null = still so today. */
  readonly until: string | null;
}

/** Stretches up to today as this reader is told them; neighbours that look the same to it are one. */
export const shownHistory = (
  segments: readonly (Graded & { readonly from: string })[],
  grant: GradeGrant,
  today: string,
): readonly Stretch[] =>
  segments
    .filter(({ from }) => from <= today)
    .map((segment) => ({ from: segment.from, ...shownGrade(segment, grant) }))
    .filter((now, n, all) => n === 0 || !alike(all[n - 1] as ShownGrade, now))
    .map((now, n, all) => ({ ...now, until: all[n + 1]?.from ?? null }));

const alike = (a: ShownGrade, b: ShownGrade): boolean =>
  a.state === b.state &&
  a.grade === b.grade &&
  a.scoreHundredths === b.scoreHundredths &&
  a.computedAtStart === b.computedAtStart &&
  a.rulebook === b.rulebook;
