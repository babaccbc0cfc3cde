import { accept, type Caller, type Decide } from '@platform/kernel';
import { enterpriseEvents } from '../../events/enterprise.events';
import type { EnterpriseState } from '../../events/enterprise.state';
import { type Around, dayProblem, enterpriseUnknown, keeperProblem } from '../../rules/keeping.rule';

/** The registration was cancelled 注销; what is recorded stays. */
export class CancelEnterprise {
  constructor(
    readonly data: {
      readonly uscc: string;
      /** First day on which it holds. */
      readonly on: string;
    },
    readonly by: Caller,
  ) {}
}

export const cancelEnterprise: Decide<CancelEnterprise, EnterpriseState, string, Around> = (
  { data: { on }, by },
  { known },
  { today },
  outside,
) => {
  const problem = keeperProblem(by, outside);
  if (problem) return problem;
  if (!known) return enterpriseUnknown();
  if (known.cancelledOn !== undefined) return accept();
  return dayProblem(on, known.cancelledOn, today) ?? accept(enterpriseEvents.EnterpriseCancelled({ on }, on));
};
