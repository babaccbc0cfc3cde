import { accept, type Caller, type Decide } from '@platform/kernel';
import { disputeCaseEvents } from '../../events/dispute-case.events';
import type { DisputeCase } from '../../events/dispute-case.state';
import { caseUnknown } from '../../rules/problem.rule';

/** The registry takes up a case that had lapsed: its item is back, still in dispute, and the clock begins anew. */
export class ResumeDisputeCase {
  constructor(
    readonly data: { readonly itemId: string },
    readonly by: Caller,
  ) {}
}

export const resumeDisputeCase: Decide<ResumeDisputeCase, DisputeCase> = (_, { standing, opened }) => {
  if (!opened) return caseUnknown();
  return standing === 'lapsed'
    ? accept(disputeCaseEvents.DisputeCaseOpened({ ...opened, round: opened.round + 1 }))
    : accept();
};
