import { LAST_DAY } from '@platform/calendar';
import type { DataOf } from '@platform/kernel';
import type { successionEvents } from '../events/succession.events';

/** One enterprise takes over from one other. Days are of Shanghai. */
export interface Step {
  readonly succession: string;
  /** The one taken over from. */
  readonly origin: string;
  readonly heir: string;
  /** First day on which it holds. */
  readonly on: string;
  readonly how: 'merger' | 'split';
  /** The origin is no more from that day on. */
  readonly ends: boolean;
  /** Of a merger: the party that prevails; absent where its paper does not say. */
  readonly prevailing?: string | undefined;
  /** When the registry learnt of it. */
  readonly recordedAt: string;
}

/**
 * What one enterprise holds of another's records: those of acts in `[actsFrom, actsBefore)`, from the day `since` on. The
 * holdings of one enterprise of one other do not overlap, so that a record is held once.
 */
export interface Holding {
  readonly uscc: string;
  readonly origin: string;
  readonly actsFrom: string;
  readonly actsBefore: string;
  readonly since: string;
  /** When the registry had learnt of it. */
  readonly knownAt: string;
}

const FIRST_DAY = '0001-01-01';

type From = Pick<Step, 'succession' | 'recordedAt'>;

export const stepsOfMerger = (
  { predecessors, successor, on, prevailing }: DataOf<typeof successionEvents, 'MergerRecorded'>,
  from: From,
): readonly Step[] =>
  predecessors.map((origin) => ({
    ...{ ...from, origin, heir: successor, on, how: 'merger', ends: true },
    ...(prevailing !== undefined && { prevailing }),
  }));

export const stepsOfSplit = (
  { parent, parts, on, parentEnds }: DataOf<typeof successionEvents, 'SplitRecorded'>,
  from: From,
): readonly Step[] => parts.map((heir) => ({ ...from, origin: parent, heir, on, how: 'split', ends: parentEnds }));

/**
 * What each heir holds, over any number of steps, whatever the order they are given in. All of one that is no more is its
 * heir's; of one that goes on, the acts of before the day. What an enterprise took over only later is no part of what was
 * split off before.
 */
export const holdingsOf = (steps: readonly Step[]): readonly Holding[] =>
  [...new Set(steps.map(({ heir }) => heir))].sort().flatMap((uscc) => held(uscc, pathsTo(uscc, steps)));

interface Path extends Pick<Holding, 'origin' | 'since' | 'knownAt'> {
  readonly before: string;
}

const pathsTo = (uscc: string, steps: readonly Step[]): readonly Path[] => {
  const back = (to: string, until: Step | undefined, seen: readonly string[], last?: Path): Path[] =>
    steps
      .filter(
        ({ heir, origin, on }) => heir === to && !seen.includes(origin) && (until === undefined || on <= until.on),
      )
      .flatMap((step) => {
        const path: Path = {
          origin: step.origin,
          before: step.ends ? LAST_DAY : step.on,
          since: last?.since ?? step.on,
          knownAt: latestOf(last?.knownAt ?? step.recordedAt, step.recordedAt),
        };
        return [path, ...back(step.origin, step, [...seen, step.origin], path)];
      });
  return back(uscc, undefined, [uscc]);
};

const held = (uscc: string, paths: readonly Path[]): readonly Holding[] => {
  const reached = new Map<string, string>();
  return paths
    .toSorted(
      (a, b) =>
        order(a.origin, b.origin) ||
        order(a.since, b.since) ||
        order(a.knownAt, b.knownAt) ||
        order(b.before, a.before),
    )
    .flatMap(({ origin, before: actsBefore, since, knownAt }) => {
      const actsFrom = reached.get(origin) ?? FIRST_DAY;
      if (actsBefore <= actsFrom) return [];
      reached.set(origin, actsBefore);
      return [{ uscc, origin, actsFrom, actsBefore, since, knownAt }];
    });
};

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const latestOf = (a: string, b: string): string => (a < b ? b : a);
