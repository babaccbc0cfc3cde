import type { DisputeOutcome } from '@law';
import { accept, type Caller, type Decide } from '@platform/kernel';
import { disputeCaseEvents } from '../../events/dispute-case.events';
import type { DisputeCase } from '../../events/dispute-case.state';
import { caseUnknown } from '../../rules/problem.rule';

export interface Answered {
  readonly itemId: string;
  readonly outcome: DisputeOutcome;
  readonly answer: string;
  /** Shanghai day of the answer. */
  readonly on: string;
}

/** The registry closes a case with the answer that was given to the item's dispute. */
export class AnswerDisputeCase {
  constructor(
    readonly data: Answered,
    readonly by: Caller,
  ) {}
}

export const answerDisputeCase: Decide<AnswerDisputeCase, DisputeCase> = (
  { data: { outcome, answer, on } },
  { standing },
) => {
  if (standing === 'none') return caseUnknown();
  return standing === 'answered' ? accept() : accept(disputeCaseEvents.DisputeCaseAnswered({ outcome, answer }, on));
};
