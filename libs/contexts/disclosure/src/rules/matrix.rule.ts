import { z } from 'zod';
import { ROLES } from '@platform/kernel';

/** Who a reader is to one row; worked out for each row. */
export const AUDIENCES = [
  'public',
  /** Holds a written authorisation 授权 of the row's enterprise for the purpose stated. */
  'authorised',
  /** States a purpose of its own office. */
  'purpose',
  /** States that it has a measure to apply. */
  'measure',
  /** Agency of the row's field; the city office for every field. */
  'field',
  /** Agency of the field "award", on rows of that field. */
  'award-office',
  /** The agency that recorded the row. */
  'recording',
  /** The enterprise itself. */
  'own',
  'auditor',
] as const;
export type Audience = (typeof AUDIENCES)[number];

/** How a row may be shown. */
export const MASKS = ['full', 'summary', 'sealed'] as const;
export type Mask = (typeof MASKS)[number];

/** Classes of items, as `windowOf` gives them. */
const ITEM_CLASSES = ['adverse', 'neutral', 'watch', 'signal', 'not-final-check', 'pending'] as const;
/** Things that are no items. */
const THING_CLASSES = ['identity', 'status', 'grade', 'score', 'award-ban', 'inquiries'] as const;
export type ThingClass = (typeof THING_CLASSES)[number];
/** Parts of an item that its own row alone does not open: a person's data; representative and controller of a listed firm. */
const PART_CLASSES = ['personal', 'list-persons'] as const;
export type PartClass = (typeof PART_CLASSES)[number];

/** Where an item is in its life today; `always` for what is no item. */
const PHASES = ['in-public-window', 'outside-window', 'ended', 'always'] as const;

const text = z.string().min(1);

const row = z.strictObject({
  class: z.enum([...ITEM_CLASSES, ...THING_CLASSES, ...PART_CLASSES]),
  phases: z.array(z.enum(PHASES)).min(1),
  audiences: z.array(z.enum(AUDIENCES)).min(1),
  mask: z.enum(MASKS),
  /** The only values that may be seen (grades); absent = all. */
  only: z.array(text).min(1).optional(),
  source: text,
});

/** What a reader may declare in `Zhixin-Purpose`, who may declare it, and what it opens. */
const purpose = z.strictObject({
  code: z.string().regex(/^[a-z][a-z-]*$/),
  zh: text,
  en: text,
  roles: z.array(z.enum(ROLES)).min(1),
  /** `authorisation` opens nothing by itself: the enterprise must have authorised the reader for it. */
  opens: z.enum(['authorisation', 'purpose', 'measure']),
  source: text,
});

/** Rule data of kind `matrix`: who sees what. What no row grants is not there. */
export const matrixSchema = z
  .strictObject({ rows: z.array(row).min(1), purposes: z.array(purpose) })
  .superRefine(({ rows, purposes }, context) => {
    const twice = (keys: readonly string[]) => keys.find((key, i) => keys.indexOf(key) !== i);
    const cell = twice(cellsOf(rows).map((c) => `${c.class} ${c.phase} ${c.audience}`));
    if (cell) context.addIssue({ code: 'custom', message: `${cell} is there twice` });
    const code = twice(purposes.map((p) => p.code));
    if (code) context.addIssue({ code: 'custom', message: `purpose ${code} is there twice` });
  });
export type Matrix = z.infer<typeof matrixSchema>;

export interface Cell {
  readonly class: string;
  readonly phase: string;
  readonly audience: string;
  readonly mask: string;
  readonly only: readonly string[] | null;
}

/** One cell for each phase and audience of each row. */
export const cellsOf = (rows: Matrix['rows']): Cell[] =>
  rows.flatMap((r) =>
    r.phases.flatMap((phase) =>
      r.audiences.map((audience) => ({ class: r.class, phase, audience, mask: r.mask, only: r.only ?? null })),
    ),
  );
