import { Module } from '@nestjs/common';
import type { ContextPart } from '@platform/cqrs';
import { ChangeCompetenceHandler } from './commands/change-competence/change-competence.handler';
import { ChangeCompetenceController } from './commands/change-competence/change-competence.http';
import { CloseAgencyHandler } from './commands/close-agency/close-agency.handler';
import { CloseAgencyController } from './commands/close-agency/close-agency.http';
import { RegisterAgencyHandler } from './commands/register-agency/register-agency.handler';
import { RegisterAgencyController } from './commands/register-agency/register-agency.http';
import { RegisterRegionHandler } from './commands/register-region/register-region.handler';
import { RegisterRegionController } from './commands/register-region/register-region.http';
import { RenameAgencyHandler } from './commands/rename-agency/rename-agency.handler';
import { RenameAgencyController } from './commands/rename-agency/rename-agency.http';
import { SetSecondPersonRuleHandler } from './commands/set-second-person-rule/set-second-person-rule.handler';
import { SetSecondPersonRuleController } from './commands/set-second-person-rule/set-second-person-rule.http';
import { SucceedAgenciesHandler } from './commands/succeed-agencies/succeed-agencies.handler';
import { SucceedAgenciesController } from './commands/succeed-agencies/succeed-agencies.http';
import { SucceedRegionHandler } from './commands/succeed-region/succeed-region.handler';
import { SucceedRegionController } from './commands/succeed-region/succeed-region.http';
import { InitCityHandler } from './commands/init-city/init-city.handler';
import { agencyEvents } from './events/agency.events';
import { regionEvents } from './events/region.events';
import { RegisterFacts } from './ports/register-facts';
import { closeAgenciesWhenAnotherSucceedsThem } from './processes/close-agencies-when-another-succeeds-them.process';
import { AgencyName } from './projections/agencies/agency-name.entity';
import { AgencyScope } from './projections/agencies/agency-scope.entity';
import { AgencyRow } from './projections/agencies/agency.entity';
import { CreateAgencies1764000003001 } from './projections/agencies/agencies.migration';
import { agencies } from './projections/agencies/agencies.projection';
import { RegionRow } from './projections/regions/region.entity';
import { CreateRegions1764000003002 } from './projections/regions/regions.migration';
import { regions } from './projections/regions/regions.projection';
import { FindRegionsWithinHandler } from './queries/find-regions-within/find-regions-within.handler';
import { GetAgencyHandler } from './queries/get-agency/get-agency.handler';
import { GetAgencyController } from './queries/get-agency/get-agency.http';
import { GetCompetenceHandler } from './queries/get-competence/get-competence.handler';
import { GetRegionHandler } from './queries/get-region/get-region.handler';
import { GetStandingHandler } from './queries/get-standing/get-standing.handler';
import { ListAgenciesHandler } from './queries/list-agencies/list-agencies.handler';
import { ListAgenciesController } from './queries/list-agencies/list-agencies.http';
import { ListRegionsHandler } from './queries/list-regions/list-regions.handler';
import { ListRegionsController } from './queries/list-regions/list-regions.http';
import { ResolveAgencyNameHandler } from './queries/resolve-agency-name/resolve-agency-name.handler';

/** The registers of agencies 机关名录 and regions: who may record what, where, since when. */
@Module({
  controllers: [
    ChangeCompetenceController,
    CloseAgencyController,
    RegisterAgencyController,
    RegisterRegionController,
    RenameAgencyController,
    SetSecondPersonRuleController,
    SucceedAgenciesController,
    SucceedRegionController,
    GetAgencyController,
    ListAgenciesController,
    ListRegionsController,
  ],
  providers: [
    RegisterFacts,
    InitCityHandler,
    ChangeCompetenceHandler,
    CloseAgencyHandler,
    RegisterAgencyHandler,
    RegisterRegionHandler,
    RenameAgencyHandler,
    SetSecondPersonRuleHandler,
    SucceedAgenciesHandler,
    SucceedRegionHandler,
    FindRegionsWithinHandler,
    GetAgencyHandler,
    GetCompetenceHandler,
    GetRegionHandler,
    GetStandingHandler,
    ListAgenciesHandler,
    ListRegionsHandler,
    ResolveAgencyNameHandler,
  ],
})
export class AgenciesModule {
  static readonly part: ContextPart = {
    name: 'agencies',
    catalogues: [agencyEvents, regionEvents],
    projections: [agencies, regions],
    processes: [closeAgenciesWhenAnotherSucceedsThem],
    entities: [AgencyRow, AgencyName, AgencyScope, RegionRow],
    migrations: [CreateAgencies1764000003001, CreateRegions1764000003002],
  };
}
