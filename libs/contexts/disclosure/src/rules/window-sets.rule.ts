import { z } from 'zod';
import {
  CLASSES,
  type DatedScales,
  type DatedThresholds,
  FIELDS,
  levelsSchema,
  LIST_KINDS,
  MEASURES,
  type Thresholds,
  thresholdsSchema,
} from '@law';
import { addDays, earliest } from '@platform/calendar';
import { stretchesOf } from './rules-in-force.rule';

const date = z.iso.date();
const text = z.string().min(1);
const period = z
  .strictObject({
    years: z.int().positive().optional(),
    months: z.int().positive().optional(),
    days: z.int().positive().optional(),
  })
  .refine((p) => Object.values(p).some((n) => n !== undefined), 'a period needs a length');

const dated = {
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.strictObject({ zh: text, en: text }),
  source: text,
  /** First day in force. */
  validFrom: date,
  /** Last day in force; absent = no end in sight. */
  validTo: date.optional(),
};

/** Where a period starts: publication (missing: the decision), or the date of the deciding paper. */
const clock = z.enum(['published', 'decided']);

/** One row of a set; the first row whose conditions all hold governs. */
const windowRule = z.strictObject({
  /** All kinds of penalty in the case are among these. */
  measuresWithin: z.array(z.enum(MEASURES)).min(1).optional(),
  classes: z.array(z.enum(CLASSES)).min(1).optional(),
  fields: z.array(z.enum(FIELDS)).min(1).optional(),
  lists: z.array(z.enum(LIST_KINDS)).min(1).optional(),
  public: z.boolean(),
  clock: clock.optional(),
  /** Before this an item is not repaired early. */
  min: period.optional(),
  /** After this an item ends by itself; absent = no maximum of its own. */
  max: period.optional(),
  /** A ban or restriction that runs longer than the maximum stands in for it. */
  orLongerRestriction: z.boolean().optional(),
});
export type WindowRule = z.infer<typeof windowRule>;

const windowSet = z.strictObject({
  ...dated,
  /** Kinds of items it covers. */
  kinds: z.array(text).min(1),
  /** Fields of law whose items it covers; absent = every field. */
  fields: z.array(z.enum(FIELDS)).min(1).optional(),
  clock,
  rules: z.array(windowRule).min(1),
  /** Never repaired early, while that is in force. */
  neverEarly: z
    .strictObject({ measures: z.array(z.enum(MEASURES)).min(1), validTo: date.optional(), source: text })
    .optional(),
});

/** No adverse item is disclosed or used after this time from the end of the act 违法行为终了之日. */
const cap = z.strictObject({ ...dated, max: period });

/** Rule data of kind `windows`: how long what is public, shared and used. */
export const windowsSchema = z.strictObject({ sets: z.array(windowSet), caps: z.array(cap) });
export type Windows = z.infer<typeof windowsSchema>;

/** The same, held to kinds of items that there are: of a misspelt one no window would ever be found. */
export const windowsSchemaOf = ({ kind: kinds = [] }: Readonly<Record<string, readonly string[]>>) =>
  windowsSchema.superRefine(({ sets }, context) => {
    for (const kind of sets.flatMap((set) => set.kinds).filter((named) => !kinds.includes(named)))
      context.addIssue({ code: 'custom', message: `there is no kind of item ${kind}` });
  });

type Parsed = z.infer<typeof windowSet>;
type ParsedCap = z.infer<typeof cap>;
/** In force on `[validFrom, validUntil)`, the version of its file considered. */
interface InForce {
  readonly validFrom: string;
  readonly validUntil: string | undefined;
}
export type WindowSet = Omit<Parsed, 'validTo' | 'validFrom'> & InForce;
export type Cap = Omit<ParsedCap, 'validTo' | 'validFrom'> & InForce;

/** Everything that windows, classes and levels are worked out from. */
export interface WindowSets {
  readonly sets: readonly WindowSet[];
  readonly caps: readonly Cap[];
  readonly thresholds: readonly DatedThresholds[];
  readonly scales: readonly DatedScales[];
}

/** A rule file as it was adopted. */
export interface AdoptedRule {
  readonly kind: string;
  readonly name: string;
  readonly version: string;
  readonly validFrom: string;
  readonly source: string;
  readonly sha256: string;
  readonly content: unknown;
}

type Versioned = Pick<AdoptedRule, 'kind' | 'name' | 'validFrom' | 'content'>;

/**
 * The sets of all adopted files, given in the order of their adoption. A later version of a file holds from its
 * `validFrom`, on which day the version before it ends.
 * @throws z.ZodError for a content that its kind does not allow, which nothing adopts
 */
export const windowSetsOf = (adopted: readonly Versioned[]): WindowSets => {
  const files = versions(adopted, 'windows').map((v) => ({ ...v, content: windowsSchema.parse(v.content) }));
  return {
    sets: files.flatMap((file) => file.content.sets.flatMap((set) => within(set, file))),
    caps: files.flatMap((file) => file.content.caps.flatMap((one) => within(one, file))),
    thresholds: versions(adopted, 'thresholds').map(({ validFrom, content }) => ({
      validFrom,
      thresholds: thresholdsSchema.parse(content) as Thresholds,
    })),
    scales: versions(adopted, 'levels').map(({ validFrom, content }) => ({
      validFrom,
      scales: levelsSchema.parse(content).scales,
    })),
  };
};

const versions = (adopted: readonly Versioned[], kind: string) =>
  stretchesOf(adopted.filter((rule) => rule.kind === kind)).map(({ from, until, of }) => ({
    validFrom: from,
    validUntil: until ?? undefined,
    content: of.content,
  }));

const within = <T extends { validFrom: string; validTo?: string | undefined }>(
  { validTo, ...rest }: T,
  file: InForce,
): (Omit<T, 'validTo'> & InForce)[] => {
  const validUntil = earliest(validTo && addDays(validTo, 1), file.validUntil);
  const inForce = { ...rest, validFrom: rest.validFrom < file.validFrom ? file.validFrom : rest.validFrom, validUntil };
  return validUntil === undefined || inForce.validFrom < validUntil ? [inForce] : [];
};
