import { accept, type Caller, type DataOf, type Decide, reject } from '@platform/kernel';
import { successionEvents } from '../../events/succession.events';
import type { SuccessionState } from '../../events/succession.state';
import { keeperProblem, type Problem } from '../../rules/keeping.rule';
import { otherContent, samePaper, type SuccessionAround, successionProblem } from '../../rules/succession.rule';

export type Merger = DataOf<typeof successionEvents, 'MergerRecorded'>;

/** Enterprises have merged 合并: the predecessors are no more, the successor takes over all that is theirs. */
export class RecordMerger {
  constructor(
    readonly data: Merger & {
      /** How often this merger was recorded and annulled before. */
      readonly annulments?: number | undefined;
    },
    readonly by: Caller,
  ) {}
}

export const recordMerger: Decide<RecordMerger, SuccessionState, string, SuccessionAround> = (
  { data: { annulments: _, ...merger }, by },
  { merger: recorded },
  { today },
  outside,
) => {
  const { predecessors, successor, on } = merger;
  const problem = keeperProblem(by, outside);
  if (problem) return problem;
  if (recorded)
    return recorded.prevailing === merger.prevailing && samePaper(recorded, merger) ? accept() : otherContent();
  return (
    successionProblem({ origins: predecessors, heirs: [successor], end: true, on }, today, outside) ??
    prevailingProblem(merger) ??
    accept(successionEvents.MergerRecorded(merger, on))
  );
};

const prevailingProblem = ({ predecessors, successor, prevailing }: Merger): Problem =>
  prevailing === undefined || [successor, ...predecessors].includes(prevailing)
    ? undefined
    : reject('PREVAILING_NOT_A_PARTY', '存续控制方应为合并各方之一。', 'Who prevails must be one of the parties.', {
        kind: 'invalid',
      });
