import { accept, type Caller, type Decide } from '@platform/kernel';
import { enterpriseEvents } from '../../events/enterprise.events';
import type { EnterpriseState } from '../../events/enterprise.state';
import { type Around, dayProblem, tradeProblem, enterpriseUnknown, keeperProblem } from '../../rules/keeping.rule';

/** Another main trade from a day on 行业变更. */
export class ChangeTrade {
  constructor(
    readonly data: {
      readonly uscc: string;
      /** Class of GB/T 4754. */
      readonly trade: string;
      /** First day on which it holds. */
      readonly on: string;
    },
    readonly by: Caller,
  ) {}
}

export const changeTrade: Decide<ChangeTrade, EnterpriseState, string, Around> = (
  { data: { trade, on }, by },
  { known },
  { today },
  outside,
) => {
  const problem = keeperProblem(by, outside) ?? tradeProblem(trade);
  if (problem) return problem;
  if (!known) return enterpriseUnknown();
  if (known.trade === trade) return accept();
  return dayProblem(on, known.tradeOn, today) ?? accept(enterpriseEvents.EnterpriseTradeChanged({ trade, on }, on));
};
