import { z } from 'zod';

/** Most parts of one kind in an answer: what is sent and logged must not grow with what was ever recorded. */
export const MOST_PARTS = 100;

export const leftOutSchema = z.int().meta({ description: 'How many more there are than shown.', example: 0 });

export interface Bounded<T> {
  readonly shown: T[];
  readonly leftOut: number;
}

/** The first so many, and how many are left out. */
export const capped = <T>(all: readonly T[], most = MOST_PARTS): Bounded<T> => ({
  shown: all.slice(0, most),
  leftOut: Math.max(0, all.length - most),
});

/** How many more there are than the rows read, each of which says how many there are: `count(*) over ()`. */
export const leftOutOf = (rows: readonly { readonly total: number }[]): number => (rows[0]?.total ?? 0) - rows.length;
