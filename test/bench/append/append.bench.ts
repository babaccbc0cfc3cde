import { type Bench, type Figure, figure } from '../figure';
import { compare, type Load } from '../load';
import { bareInsert, emmett, manyRows, product, ROWS_A_STATEMENT } from './contestants';
import { freshDatabaseFor } from '../database';

const IN_FLIGHT = 64;
const INSERT = 'one prepared INSERT per commit, bare pg';
const EMMETT = '@event-driven-io/emmett-postgresql 0.42';
const LIMIT = 'unnest of 1,000 rows a statement, one connection';

/** One small fact per append, distinct streams, through the checks, metadata, canonical bytes and hash of the product. */
export const append: Bench = async (url, say) => {
  const own = await product(await freshDatabaseFor(url, 'bench_own', true));
  const bare = await bareInsert(await freshDatabaseFor(url, 'bench_bare', false));
  const other = await emmett(await freshDatabaseFor(url, 'bench_emmett', false));
  const rows = await manyRows(await freshDatabaseFor(url, 'bench_rows', false));
  const many = await compare(
    {
      append: { inFlight: IN_FLIGHT, work: own.append.work },
      prebuilt: { inFlight: IN_FLIGHT, work: own.prebuilt.work },
      command: { inFlight: IN_FLIGHT, work: own.command.work },
      bare: { inFlight: IN_FLIGHT, work: bare.work },
      emmett: { inFlight: IN_FLIGHT, work: other.work },
      limit: { inFlight: 1, work: rows.work },
    },
    { rounds: 5, say },
  );
  const one = await compare(
    { 'append alone': { inFlight: 1, work: own.append.work }, 'bare alone': { inFlight: 1, work: bare.work } },
    { rounds: 5, say, ms: 1_000 },
  );
  await Promise.all([own.append.close(), bare.close(), other.close(), rows.close()]);
  const limit = { ...many.limit, perSecond: many.limit.perSecond * ROWS_A_STATEMENT };
  return [
    perSecond('appends, 64 in flight', many.append, INSERT, many.bare, 2.6),
    perSecond('appends, 64 in flight', many.append, EMMETT, many.emmett, 8.5),
    perSecond('appends, 64 in flight', many.append, LIMIT, limit, 0.32),
    perSecond('appends of bytes made before, 64 in flight', many.prebuilt, INSERT, many.bare, 3.3),
    perSecond('appends of bytes made before, 64 in flight', many.prebuilt, EMMETT, many.emmett, 11),
    perSecond('appends of bytes made before, 64 in flight', many.prebuilt, LIMIT, limit, 0.4),
    perSecond('whole commands (read, decide, append), 64 in flight', many.command, INSERT, many.bare),
    latency('append p99, 64 in flight', 'p99Ms', many.append, INSERT, many.bare, 1),
    latency('append p99, 64 in flight', 'p99Ms', many.append, EMMETT, many.emmett),
    latency('whole command p99, 64 in flight', 'p99Ms', many.command, INSERT, many.bare),
    latency('one append alone, median', 'p50Ms', one['append alone'], INSERT, one['bare alone'], 1 / 1.6),
  ];
};

const perSecond = (name: string, load: Load, yardstick: string, other: Load, aim?: number): Figure =>
  figure({
    ...{ name, value: load.perSecond, unit: '/s', yardstick, yardstickValue: other.perSecond },
    ...(aim !== undefined && { aim }),
  });

const latency = (
  name: string,
  which: 'p50Ms' | 'p99Ms',
  load: Load,
  ...[yardstick, other, aim]: [yardstick: string, other: Load, aim?: number]
): Figure =>
  figure({
    ...{ name, value: load[which], unit: 'ms', yardstick, yardstickValue: other[which], lessIsBetter: true },
    ...(aim !== undefined && { aim }),
  });
