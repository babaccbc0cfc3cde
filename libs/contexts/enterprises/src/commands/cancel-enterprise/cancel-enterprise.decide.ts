import { accept, type Caller, type Decide, reject } from '@platform/kernel';
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
      /** The merger or split by which it is no more: the registry's own reason. */
      readonly succession?: string | undefined;
    },
    readonly by: Caller,
  ) {}
}

export const cancelEnterprise: Decide<CancelEnterprise, EnterpriseState, string, Around> = (
  { data: { on, succession }, by },
  { known },
  { today },
  outside,
) => {
  const problem = keeperProblem(by, outside);
  if (problem) return problem;
  if (!known) return enterpriseUnknown();
  // Who was struck off the register before its merger was recorded is no more in any case.
  if (known.cancelledOn === on || (known.cancelledOn !== undefined && succession !== undefined)) return accept();
  if (known.cancelledOn !== undefined)
    return reject('CANCELLED_ALREADY', '该企业已注销，日期不同。', 'It was cancelled on another day.', {
      on: known.cancelledOn,
    });
  return (
    dayProblem(on, undefined, today) ??
    accept(enterpriseEvents.EnterpriseCancelled({ on, ...(succession !== undefined && { succession }) }, on))
  );
};
