import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import { agencyEvents } from '../../events/agency.events';
import type { AgencyState } from '../../events/agency.state';
import type { AgencyInChain } from '../../rules/agency.rule';
import { agencyUnknown, type Around, officeProblem, type Problem } from '../../rules/office.rule';

/** An agency takes over from others 承继: in 2018 市场监管 from 质监, 工商 and 食药. These are then closed by a process. */
export class SucceedAgencies {
  constructor(
    readonly data: {
      /** The one that takes over. */
      readonly uscc: string;
      readonly predecessors: readonly string[];
      /** First day on which the predecessors are no longer. */
      readonly on: string;
    },
    readonly by: Caller,
  ) {}
}

export interface SuccessionAround extends Around {
  /** The predecessors named that are on the register. */
  readonly known: readonly AgencyInChain[];
  /** Codes of all that took over from the one that takes over. */
  readonly heirs: readonly string[];
}

export const succeedAgencies: Decide<SucceedAgencies, AgencyState, string, SuccessionAround> = (
  { data, by },
  { agency },
  { today },
  outside,
) => {
  const problem = officeProblem(by, outside, today);
  if (problem) return problem;
  if (!agency) return agencyUnknown();
  const fresh = [...new Set(data.predecessors)].filter((uscc) => !agency.predecessors.includes(uscc));
  if (fresh.length === 0) return accept();
  return (
    predecessorsProblem(data.uscc, fresh, outside) ??
    accept(agencyEvents.AgencySucceeded({ uscc: data.uscc, predecessors: fresh, on: data.on }, data.on))
  );
};

const predecessorsProblem = (
  uscc: string,
  predecessors: readonly string[],
  { known, heirs }: SuccessionAround,
): Problem => {
  const unknown = predecessors.filter((p) => !known.some((k) => k.uscc === p));
  if (unknown.length > 0)
    return reject('PREDECESSOR_NOT_REGISTERED', '被承继机关未登记。', 'Register the predecessors first.', {
      kind: 'invalid',
      predecessors: unknown,
    });
  if (predecessors.some((p) => p === uscc || heirs.includes(p)))
    return reject('SUCCESSION_IN_A_CIRCLE', '承继关系不能成环。', 'No agency succeeds itself.', { kind: 'invalid' });
  const taken = known.filter(({ uscc: p, successor }) => predecessors.includes(p) && successor && successor !== uscc);
  return taken.length > 0
    ? reject('SUCCEEDED_BY_ANOTHER', '被承继机关已由其他机关承继。', 'Another agency has succeeded it.', {
        predecessors: taken.map((t) => t.uscc),
      })
    : undefined;
};
