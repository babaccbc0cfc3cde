import { accept, type Caller, type Decide } from '@platform/kernel';
import { disputeCaseEvents, type LAPSE_REASONS } from '../../events/dispute-case.events';
import type { DisputeCase } from '../../events/dispute-case.state';
import { caseUnknown } from '../../rules/problem.rule';

export interface Lapse {
  readonly itemId: string;
  readonly because: (typeof LAPSE_REASONS)[number];
}

/** The registry stops the clock of a case whose item is no more: there is nothing left to answer. */
export class LapseDisputeCase {
  constructor(
    readonly data: Lapse,
    readonly by: Caller,
  ) {}
}

export const lapseDisputeCase: Decide<LapseDisputeCase, DisputeCase> = ({ data: { because } }, { standing }) => {
  if (standing === 'none') return caseUnknown();
  return standing === 'open' ? accept(disputeCaseEvents.DisputeCaseLapsed({ because })) : accept();
};
