/** A bar for life 终身不得再申报: who holds it, and the day of the paper that withdrew its honour for fraud. */
export interface HeldBar {
  readonly uscc: string;
  readonly since: string;
}

/** One enterprise takes over from one other. */
export interface Step {
  readonly origin: string;
  readonly heir: string;
  readonly on: string;
  readonly how: 'merger' | 'split';
  readonly prevailing?: string | undefined;
}

/** `undecided`: the office of the award has yet to say; `free`: it has said that the bar does not follow. */
export type BarState = 'barred' | 'undecided' | 'free';

export interface BarHeir {
  readonly uscc: string;
  readonly state: BarState;
  /** The merger's paper does not say who prevails: the office decides. */
  readonly decidable: boolean;
}

/** The heavier of two ways by which one bar reaches one enterprise. */
const WEIGHT: Readonly<Record<BarState, number>> = { barred: 2, undecided: 1, free: 0 };

/**
 * To whom a bar passes (domain: "by renaming, split, or merger in which the barred firm or its controller prevails"): to
 * every part of a split formed after the revocation, and to the successor of a merger in which its holder prevails. Where
 * the merger's paper does not say who does, the office of the award decides, with reasons.
 * @param decisions the last one about each heir
 */
export const barHeirs = (
  bar: HeldBar,
  steps: readonly Step[],
  decisions: ReadonlyMap<string, boolean>,
): readonly BarHeir[] => {
  const found = new Map<string, BarHeir>();
  const pass = (from: string, state: BarState, after: string, seen: readonly string[]): void => {
    for (const step of steps.filter(({ origin, heir, on }) => origin === from && on >= after && !seen.includes(heir))) {
      const passed = stateOf(step, bar, decisions);
      if (passed === undefined) continue;
      const decidable = isDecidable(step);
      const next = WEIGHT[passed] < WEIGHT[state] ? passed : state;
      const known = found.get(step.heir);
      if (!known || WEIGHT[next] > WEIGHT[known.state] || (decidable && !known.decidable))
        found.set(step.heir, {
          uscc: step.heir,
          state: known && WEIGHT[known.state] > WEIGHT[next] ? known.state : next,
          decidable: decidable || known?.decidable === true,
        });
      if (next !== 'free') pass(step.heir, next, step.on, [...seen, step.heir]);
    }
  };
  pass(bar.uscc, 'barred', '0001-01-01', [bar.uscc]);
  return [...found.values()].sort((a, b) => (a.uscc < b.uscc ? -1 : 1));
};

const isDecidable = ({ how, prevailing }: Step): boolean => how === 'merger' && prevailing === undefined;

/** What becomes of the bar at one step; undefined where it does not pass. */
const stateOf = (step: Step, { since }: HeldBar, decisions: ReadonlyMap<string, boolean>): BarState | undefined => {
  if (step.how === 'split') return since <= step.on ? 'barred' : undefined;
  if (step.prevailing !== undefined) return step.prevailing === step.origin ? 'barred' : undefined;
  const follows = decisions.get(step.heir);
  return follows === undefined ? 'undecided' : follows ? 'barred' : 'free';
};
