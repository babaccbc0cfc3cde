import { z } from 'zod';
import { CLASSES } from '@law';

/** Points in hundredths: 1500 = 15. */
const points = z.int().nonnegative();
const months = z.int().positive();
const grade = z.string().min(1);

const clauseShape = {
  /** Number of the clause 条款, unique in the rulebook. */
  id: z.string().min(1),
  zh: z.string().min(1),
  en: z.string().min(1),
  /** Where the law or the city says so. */
  source: z.string().min(1),
};
const clause = z.strictObject(clauseShape);
/** Deeds it is about, in the words of the kinds of records and of the lists. */
const on = z.array(z.string().min(1)).min(1);

const deduction = z.strictObject({
  ...clauseShape,
  on,
  points,
  /** Period from the legal clock; 0 = none, nothing is deducted. */
  months: z.int().nonnegative(),
  /** Class for the rules on honours and on climbing; null where the rule knows none. */
  class: z.enum(CLASSES).nullable(),
});

const addition = z.strictObject({
  ...clauseShape,
  on,
  points,
  /** Full months the thing must have lasted before it counts. */
  afterMonths: months.optional(),
  /** Months it counts; absent = as long as it lasts. */
  months: months.optional(),
});

const veto = z.strictObject({ ...clauseShape, on, grade, months });

/** Rule data of kind `rulebook`: how one scheme grades. All numbers of a scheme are here, none in code. */
export const rulebookSchema = z
  .strictObject({
    /** Grades stand beside each other by scheme (city, tax, food …); `city` is the default. */
    scheme: z.string().regex(/^[a-z][a-z-]*$/),
    title: z.strictObject({ zh: z.string(), en: z.string() }),
    /** All grades, lowest first. */
    ladder: z.array(grade).min(2),
    /** Deductions count down from the score's start. */
    direction: z.literal('down'),
    score: z.strictObject({ ...clauseShape, start: points, highest: points }),
    /** Half-open, highest first: from `from` (inclusive) up to the band above (exclusive); the last reaches down without end. */
    bands: z.array(z.strictObject({ ...clauseShape, grade, from: z.int().nullable() })).min(2),
    deductions: z.array(deduction),
    honours: z.strictObject({
      ...clauseShape,
      /** All honours together add at most this. */
      atMost: points,
      /** While a deduction of this size or more runs, honours add nothing. */
      suspendedFrom: points,
      levels: z.array(addition),
    }),
    additions: z.array(addition),
    vetoes: z.array(veto),
    /** Without any of these in the period an enterprise is not rated 未评. */
    evidence: z.strictObject({ ...clauseShape, on, months }),
    /** How grades above the bands are reached. */
    climbing: z.array(
      z.strictObject({ ...clauseShape, grade, above: grade, months, without: z.array(z.enum(CLASSES)) }),
    ),
    /** How fast a grade may rise; it falls at once. */
    upgrade: z.strictObject({ ...clauseShape, steps: z.int().positive(), months }),
  })
  .superRefine((book, context) => {
    const fault = (message: string) => context.addIssue({ code: 'custom', message });
    const ids = clausesOf(book).map(({ id }) => id);
    for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) fault(`clause ${id} is there twice`);
    const named = [...book.bands, ...book.vetoes, ...book.climbing].flatMap((c) =>
      'above' in c ? [c.grade, c.above] : [c.grade],
    );
    for (const g of named) if (!book.ladder.includes(g)) fault(`grade ${g} is not on the ladder`);
    const edges = book.bands.map((b) => b.from ?? -Infinity);
    if (edges.some((from, n) => n > 0 && from >= (edges[n - 1] as number))) fault('bands must fall from high to low');
    if (edges.at(-1) !== -Infinity || edges.filter((e) => e === -Infinity).length > 1)
      fault('the last band, and only the last, reaches down without end (from: null)');
  });
export type Rulebook = z.infer<typeof rulebookSchema>;

/** The same, held to deeds that some kind of record can tell of: of a misspelt one nothing would ever be found. */
export const rulebookSchemaOf = ({ deed: deeds = [] }: Readonly<Record<string, readonly string[]>>) =>
  rulebookSchema.superRefine((book, context) => {
    for (const deed of deedsNamedBy(book).filter((named) => !deeds.includes(named)))
      context.addIssue({ code: 'custom', message: `no kind of record tells of ${deed}` });
  });

const deedsNamedBy = ({ deductions, honours, additions, vetoes, evidence }: Rulebook): readonly string[] =>
  [...deductions, ...honours.levels, ...additions, ...vetoes, evidence].flatMap((c) => c.on);

export type Clause = z.infer<typeof clause>;
export type Addition = z.infer<typeof addition>;

/** Every clause of a rulebook, for its text. */
export const clausesOf = (book: Rulebook): readonly Clause[] => [
  book.score,
  ...book.bands,
  ...book.deductions,
  book.honours,
  ...book.honours.levels,
  ...book.additions,
  ...book.vetoes,
  book.evidence,
  ...book.climbing,
  book.upgrade,
];

/** A rulebook as it was adopted. */
export interface AdoptedRulebook {
  readonly version: string;
  readonly rulebook: Rulebook;
  /** Shanghai date from which it grades. */
  readonly validFrom: string;
  /** Record time of the adoption, ISO 8601 UTC. */
  readonly adoptedAt: string;
}

/** The rulebook in force on a day: the one that started last; of two from one day, the one adopted last. */
export const rulebookOn = (books: readonly AdoptedRulebook[], day: string): AdoptedRulebook | undefined =>
  books
    .filter((b) => b.validFrom <= day)
    .sort((a, b) => order(a.validFrom, b.validFrom) || order(a.adoptedAt, b.adoptedAt))
    .at(-1);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The band a score falls into. */
export const bandOf = (book: Rulebook, scoreHundredths: number): string =>
  (book.bands.find((b) => b.from === null || scoreHundredths >= b.from) as { grade: string }).grade;
