import { accept, type Caller, type Decide } from '@platform/kernel';
import { enterpriseEvents } from '../../events/enterprise.events';
import type { EnterpriseState } from '../../events/enterprise.state';
import { type Around, dayProblem, enterpriseUnknown, keeperProblem } from '../../rules/keeping.rule';

/** Another name from a day on 名称变更: everything recorded stays with the code. */
export class RenameEnterprise {
  constructor(
    readonly data: {
      readonly uscc: string;
      /** The new name as in the licence. */
      readonly name: string;
      /** First day on which it holds. */
      readonly on: string;
    },
    readonly by: Caller,
  ) {}
}

export const renameEnterprise: Decide<RenameEnterprise, EnterpriseState, string, Around> = (
  { data: { name, on }, by },
  { known },
  { today },
  outside,
) => {
  const problem = keeperProblem(by, outside);
  if (problem) return problem;
  if (!known) return enterpriseUnknown();
  if (known.name === name) return accept();
  return dayProblem(on, known.renamedOn, today) ?? accept(enterpriseEvents.EnterpriseRenamed({ name, on }, on));
};
