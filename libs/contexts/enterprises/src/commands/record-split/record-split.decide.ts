import { accept, type Caller, type DataOf, type Decide } from '@platform/kernel';
import { successionEvents } from '../../events/succession.events';
import type { SuccessionState } from '../../events/succession.state';
import { keeperProblem } from '../../rules/keeping.rule';
import { otherContent, samePaper, type SuccessionAround, successionProblem } from '../../rules/succession.rule';

export type Split = DataOf<typeof successionEvents, 'SplitRecorded'>;

/** An enterprise has split 分立: each part takes over what the parent has from before that day. */
export class RecordSplit {
  constructor(
    readonly data: Split & {
      /** How often this split was recorded and annulled before. */
      readonly annulments?: number | undefined;
    },
    readonly by: Caller,
  ) {}
}

export const recordSplit: Decide<RecordSplit, SuccessionState, string, SuccessionAround> = (
  { data: { annulments: _, ...split }, by },
  { split: recorded },
  { today },
  outside,
) => {
  const { parent, parts, parentEnds, on } = split;
  const problem = keeperProblem(by, outside);
  if (problem) return problem;
  if (recorded) return recorded.parentEnds === parentEnds && samePaper(recorded, split) ? accept() : otherContent();
  return (
    successionProblem({ origins: [parent], heirs: parts, end: parentEnds, on }, today, outside) ??
    accept(successionEvents.SplitRecorded(split, on))
  );
};
