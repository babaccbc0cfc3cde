export interface Load {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Keeps `inFlight` calls of `work` going for `ms`; only what ends within the time counts. */
export const under = async (inFlight: number, ms: number, work: () => Promise<unknown>): Promise<Load> => {
  const took: number[] = [];
  const began = performance.now();
  const end = began + ms;
  const lane = async (): Promise<void> => {
    for (let from = performance.now(); from < end;) {
      await work();
      const now = performance.now();
      if (now <= end) took.push(now - from);
      from = now;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  took.sort((a, b) => a - b);
  return { perSecond: (took.length * 1_000) / ms, p50Ms: at(took, 0.5), p99Ms: at(took, 0.99) };
};

export interface Contestant {
  readonly inFlight: number;
  readonly work: () => Promise<unknown>;
}

/**
 * Measures all contestants in turns, round after round, so that a noisy neighbour meets them all; the median of the
 * rounds counts, the first, in which everything warms up, does not.
 */
export const compare = async <Name extends string>(
  contestants: Readonly<Record<Name, Contestant>>,
  { rounds = 3, ms = 1_500, say = (_line: string): void => undefined } = {},
): Promise<Record<Name, Load>> => {
  const names = Object.keys(contestants) as Name[];
  const loads = new Map<Name, Load[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++)
    for (const name of names) {
      const { inFlight, work } = contestants[name];
      const load = await under(inFlight, round === 0 ? ms / 2 : ms, work);
      if (round > 0) loads.get(name)?.push(load);
      say(`${round === 0 ? 'warming' : `round ${round} of ${rounds}`}: ${name} ${Math.round(load.perSecond)}/s`);
    }
  return Object.fromEntries(names.map((name) => [name, medianOf(loads.get(name) as Load[])])) as Record<Name, Load>;
};

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

const median = (values: readonly number[]): number =>
  at(
    values.toSorted((a, b) => a - b),
    0.5,
  );

export const medianOf = (loads: readonly Load[]): Load => ({
  perSecond: median(loads.map((l) => l.perSecond)),
  p50Ms: median(loads.map((l) => l.p50Ms)),
  p99Ms: median(loads.map((l) => l.p99Ms)),
});
