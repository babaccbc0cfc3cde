import { accept, type Caller, type Decide } from '@platform/kernel';
import { enterpriseEvents } from '../../events/enterprise.events';
import type { EnterpriseState } from '../../events/enterprise.state';
import { type Around, dayProblem, districtProblem, enterpriseUnknown, keeperProblem } from '../../rules/keeping.rule';

/** Another district from a day on 迁移: the code tells the first place only and stays. */
export class MoveEnterprise {
  constructor(
    readonly data: {
      readonly uscc: string;
      /** Code of the register of regions. */
      readonly district: string;
      /** First day on which it holds. */
      readonly on: string;
    },
    readonly by: Caller,
  ) {}
}

export const moveEnterprise: Decide<MoveEnterprise, EnterpriseState, string, Around> = (
  { data: { district, on }, by },
  { known },
  { today },
  outside,
) => {
  const problem = keeperProblem(by, outside) ?? districtProblem(district, outside);
  if (problem) return problem;
  if (!known) return enterpriseUnknown();
  if (known.district === district) return accept();
  return dayProblem(on, known.movedOn, today) ?? accept(enterpriseEvents.EnterpriseMoved({ district, on }, on));
};
