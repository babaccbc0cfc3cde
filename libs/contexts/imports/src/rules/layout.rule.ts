import { halfWidth, normaliseName, upperLatin } from '@law';
import { z } from 'zod';

/** What the rows of a file tell of. */
export const TABLES = ['penalties', 'enterprises', 'listings', 'honours', 'checks'] as const;
export type TableOf = (typeof TABLES)[number];

const columnSchema = z.strictObject({
  /** What it tells, as the reader of these rows knows it. */
  key: z.string().regex(/^[a-z][A-Za-z]*$/),
  /** Name in Chinese, as a report names it. */
  name: z.string().min(1),
  /** Of a standard, e.g. `CF_WSH`. */
  code: z.string().optional(),
  /** Other headers that mean the same. */
  also: z.array(z.string()).optional(),
  /** Of amounts, where a cell names none of its own. */
  unit: z.enum(['元', '万元']).optional(),
  /** False where the registry has no place for it: a report names it among the columns that are not used. */
  kept: z.literal(false).optional(),
  /** What codes in its cells stand for. */
  values: z.record(z.string(), z.string()).optional(),
});
export type Column = z.infer<typeof columnSchema>;

/** The layout of a file: data, with its source. A further one is a file and its test. */
export const layoutSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  of: z.enum(TABLES),
  title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  source: z.string().min(1),
  /** In the order of a file without a header. */
  columns: z.array(columnSchema).min(1),
  /** Keys without which no row could load. */
  needed: z.array(z.string()).min(1),
  /** Keys of which one at least must be there. */
  oneOf: z.array(z.string()).default([]),
  /** Keys by which a row without a header is known: a day, a number. Empty: only with a header. */
  inOrder: z.array(z.enum(['decided', 'number'])).default([]),
});
export type Layout = z.infer<typeof layoutSchema>;

/** Width, blanks, case and brackets aside, and the star that marks what must be filled in. */
export const comparable = (header: string): string =>
  upperLatin(normaliseName(halfWidth(header))).replace(/^\*|\*$|\(必填\)$/g, '');

/** Every header by which a column is known. */
export const headersOf = ({ name, code, also = [] }: Column): string[] =>
  [name, ...also, ...(code ? [code, `${name}(${code})`, `${code}(${name})`] : [])].map(comparable);
