import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import { successionEvents } from '../../events/succession.events';
import type { SuccessionState } from '../../events/succession.state';
import { type Around, keeperProblem } from '../../rules/keeping.rule';

/** A merger or split recorded by mistake: it is as if never recorded, and all that followed goes back. */
export class AnnulSuccession {
  constructor(
    readonly data: {
      readonly id: string;
      readonly reason: string;
      /** How often it was annulled before. */
      readonly annulments?: number | undefined;
    },
    readonly by: Caller,
  ) {}
}

export const annulSuccession: Decide<AnnulSuccession, SuccessionState, string, Around> = (
  { data: { reason }, by },
  { merger, split, annulments },
  _,
  outside,
) => {
  const problem = keeperProblem(by, outside);
  if (problem) return problem;
  const ended = merger?.predecessors ?? (split && (split.parentEnds ? [split.parent] : []));
  if (ended) return accept(successionEvents.SuccessionAnnulled({ reason, ended: [...ended] }));
  return annulments > 0
    ? accept()
    : reject('SUCCESSION_UNKNOWN', '没有该合并、分立记录。', 'No such merger or split is recorded.', {
        kind: 'unknown',
      });
};
