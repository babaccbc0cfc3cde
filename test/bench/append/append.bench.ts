import { type Bench, figure } from '../figure';
import { compare, type Load } from '../load';
import { bareInsert, emmett, product } from './contestants';
import { freshDatabaseFor } from './database';

const IN_FLIGHT = 64;
const INSERT = 'one prepared INSERT per commit, bare pg';
const EMMETT = '@event-driven-io/emmett-postgresql 0.42';

/** One small fact per append, distinct streams, through the checks, metadata, canonical bytes and hash of the product. */
export const append: Bench = async (url, say) => {
  const own = await product(await freshDatabaseFor(url, 'bench_own', true));
  const bare = await bareInsert(await freshDatabaseFor(url, 'bench_bare', false));
  const other = await emmett(await freshDatabaseFor(url, 'bench_emmett', false));
  const many = await compare(
    {
      append: { inFlight: IN_FLIGHT, work: own.append.work },
      prebuilt: { inFlight: IN_FLIGHT, work: own.prebuilt.work },
      command: { inFlight: IN_FLIGHT, work: own.command.work },
      bare: { inFlight: IN_FLIGHT, work: bare.work },
      emmett: { inFlight: IN_FLIGHT, work: other.work },
    },
    { say },
  );
  const one = await compare(
    { 'append alone': { inFlight: 1, work: own.append.work }, 'bare alone': { inFlight: 1, work: bare.work } },
    { say, ms: 1_000 },
  );
  await Promise.all([own.append.close(), bare.close(), other.close()]);
  return [
    perSecond('appends, 64 in flight', many.append, INSERT, many.bare),
    perSecond('appends, 64 in flight', many.append, EMMETT, many.emmett),
    perSecond('appends of bytes made before, 64 in flight', many.prebuilt, INSERT, many.bare),
    perSecond('whole commands (read, decide, append), 64 in flight', many.command, INSERT, many.bare),
    p99('append p99, 64 in flight', many.append, INSERT, many.bare),
    p99('append p99, 64 in flight', many.append, EMMETT, many.emmett),
    p99('whole command p99, 64 in flight', many.command, INSERT, many.bare),
    median('one append alone, median', one['append alone'], INSERT, one['bare alone']),
  ];
};

const perSecond = (name: string, load: Load, yardstick: string, other: Load) =>
  figure({ name, value: load.perSecond, unit: '/s', yardstick, yardstickValue: other.perSecond });

const p99 = (name: string, load: Load, yardstick: string, other: Load) =>
  figure({ name, value: load.p99Ms, unit: 'ms', yardstick, yardstickValue: other.p99Ms, lessIsBetter: true });

const median = (name: string, load: Load, yardstick: string, other: Load) =>
  figure({ name, value: load.p50Ms, unit: 'ms', yardstick, yardstickValue: other.p50Ms, lessIsBetter: true });
