import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import { agencyEvents } from '../../events/agency.events';
import type { AgencyState } from '../../events/agency.state';
import { actingProblem } from '../../rules/competence.rule';
import { agencyUnknown, type Around } from '../../rules/office.rule';

/** An agency decides whether a second person must confirm what it records 双人复核. */
export class SetSecondPersonRule {
  constructor(
    readonly data: { readonly uscc: string; readonly required: boolean },
    readonly by: Caller,
  ) {}
}

export const setSecondPersonRule: Decide<SetSecondPersonRule, AgencyState, string, Around> = (
  { data: { uscc, required }, by },
  { agency },
  { today },
  { acting },
) => {
  const refusal = actingProblem(by, acting, today);
  if (refusal) return { accepted: false, refusal };
  if (by.role !== 'system' && by.role !== 'city-office' && by.agency !== uscc)
    return reject('NOT_YOUR_AGENCY', '只能为本机关设定。', 'An agency decides this for itself.', { kind: 'forbidden' });
  if (!agency) return agencyUnknown();
  return agency.confirmsBySecondPerson === required
    ? accept()
    : accept(agencyEvents.SecondPersonRuleSet({ required }, today));
};
