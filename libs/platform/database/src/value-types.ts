import { types } from 'pg';

type Parse = (text: string) => unknown;

const asText: Parse = (text) => text;
/** Of values that hold neither comma nor brace: dates, moments, numbers. */
const arrayOf =
  (parse: Parse): Parse =>
  (text) =>
    text === '{}'
      ? []
      : text
          .slice(1, -1)
          .split(',')
          .map((item) => (item === 'NULL' ? null : parse(item.replaceAll('"', ''))));

/** `2026-06-01 02:00:00.12+00` → `2026-06-01T02:00:00.120000Z`; every session of ours is in UTC. */
const instant: Parse = (text) => {
  const [, day, time, fraction = ''] = /^(\S+) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text) ?? [];
  return day === undefined ? text : `${day}T${time}.${fraction.padEnd(6, '0')}Z`;
};

const DATE = 1082;
const DATES = 1182;
const BIGINT = 20;
const BIGINTS = 1016;
const TIMESTAMPTZ = 1184;
const TIMESTAMPTZS = 1185;

const parsers = new Map<number, Parse>([
  [DATE, asText],
  [DATES, arrayOf(asText)],
  [BIGINT, asText],
  [BIGINTS, arrayOf(asText)],
  [TIMESTAMPTZ, instant],
  [TIMESTAMPTZS, arrayOf(instant)],
]);

/**
 * How values of the database look here: a date is `yyyy-MM-dd`, a moment ISO 8601 in UTC with microseconds, a bigint a
 * string, as JavaScript's numbers would round it; all else as `pg` has it.
 */
export const valueTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): Parse =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? (types.getTypeParser(oid, format) as Parse),
};
