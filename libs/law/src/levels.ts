import { z } from 'zod';

/** How large something was, measured on a scale that dated rule data make levels of: an accident by its dead and its loss. */
export interface Magnitude {
  readonly scale: string;
  /** Shanghai date whose scale measures it. */
  readonly on: string;
  /** Whole numbers by the names of the scale's criteria, unit last: `dead`, `lossFen`. */
  readonly values: Readonly<Record<string, number>>;
}

/** Level of each magnitude of an item, by scale. */
export type Levels = Readonly<Record<string, string>>;

const name = z.string().regex(/^[a-z]+(-[a-z]+)*$/);
const scale = z.strictObject({
  scale: name,
  source: z.string().min(1),
  /** Heaviest first; any criterion that is reached makes the level (以上 includes); the last one has none and takes the rest. */
  levels: z
    .array(z.strictObject({ level: z.string().min(1), from: z.record(z.string(), z.int().positive()).optional() }))
    .min(2),
});

/** Rule data of kind `levels`: what makes an accident a large one. */
export const levelsSchema = z.strictObject({ scales: z.array(scale).min(1) }).superRefine(({ scales }, context) => {
  const fault = (message: string) => context.addIssue({ code: 'custom', message });
  if (new Set(scales.map((s) => s.scale)).size < scales.length) fault('a scale is there twice');
  for (const { scale: of, levels } of scales) {
    if (new Set(levels.map((l) => l.level)).size < levels.length) fault(`a level of ${of} is there twice`);
    if (levels.some(({ from }, n) => (from === undefined) !== (n === levels.length - 1)))
      fault(`the last level of ${of}, and only the last, has no criteria`);
  }
});
export type Scales = z.infer<typeof levelsSchema>;

/** The same, held to criteria and levels that some kind of record measures by: of a misspelt one nothing would ever be large. */
export const levelsSchemaOf = ({ scale: words = [] }: Readonly<Record<string, readonly string[]>>) =>
  levelsSchema.superRefine(({ scales }, context) => {
    const named = scales.flatMap(({ scale: of, levels }) =>
      levels.flatMap(({ level, from = {} }) => [level, ...Object.keys(from)].map((word) => `${of}.${word}`)),
    );
    for (const word of named.filter((one) => !words.includes(one)))
      context.addIssue({ code: 'custom', message: `nothing is measured by ${word}` });
  });

/** Scales and the Shanghai date from which they measure. */
export interface DatedScales {
  readonly validFrom: string;
  readonly scales: Scales['scales'];
}

/** The level of a magnitude by the scale in force on its day; undefined where none was. */
const levelOf = ({ scale, on, values }: Magnitude, dated: readonly DatedScales[]): string | undefined =>
  dated
    .filter((d) => d.validFrom <= on)
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
    .flatMap((d) => d.scales.filter((s) => s.scale === scale))[0]
    ?.levels.find(
      ({ from }) => !from || Object.entries(from).some(([criterion, least]) => reaches(values, criterion, least)),
    )?.level;

const reaches = (values: Magnitude['values'], criterion: string, least: number): boolean =>
  (values[criterion] ?? 0) >= least;

/** The levels of magnitudes, by scale; a scale that no rule data knew that day is not there. */
export const levelsOf = (magnitudes: readonly Magnitude[] | undefined, dated: readonly DatedScales[]): Levels =>
  Object.fromEntries(
    (magnitudes ?? []).flatMap((m) => {
      const level = levelOf(m, dated);
      return level === undefined ? [] : [[m.scale, level]];
    }),
  );
