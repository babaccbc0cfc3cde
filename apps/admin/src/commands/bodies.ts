import { TextField, UsccField } from '@platform/http';
import { RegisterAgencyController } from '../../../../libs/contexts/agencies/src/commands/register-agency/register-agency.http';
import { RegisterRegionController } from '../../../../libs/contexts/agencies/src/commands/register-region/register-region.http';
import { SucceedAgenciesController } from '../../../../libs/contexts/agencies/src/commands/succeed-agencies/succeed-agencies.http';
import { SucceedRegionController } from '../../../../libs/contexts/agencies/src/commands/succeed-region/succeed-region.http';
import { AdoptRulesController } from '../../../../libs/contexts/rules/src/commands/adopt-rules/adopt-rules.http';
import { bodyOf } from '../files/body';

/** What a file says is checked as the body of the route that does the same. */
export const AgencyBody = bodyOf(RegisterAgencyController, 'register');
export const RegionBody = bodyOf(RegisterRegionController, 'register');
export const RuleFileBody = bodyOf(AdoptRulesController, 'adopt');

/** A route has the one that succeeds in its path; a file has it beside the rest. */
export class AgencySuccessionBody extends bodyOf(SucceedAgenciesController, 'succeed') {
  @UsccField()
  uscc!: string;
}

export class RegionSuccessionBody extends bodyOf(SucceedRegionController, 'succeed') {
  @TextField({ max: 13 })
  code!: string;
}
