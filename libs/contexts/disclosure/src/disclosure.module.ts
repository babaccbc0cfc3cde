import { Global, Module } from '@nestjs/common';
import { levelsSchemaOf, thresholdsSchema } from '@law';
import type { ContextPart } from '@platform/cqrs';
import { queryLogMigrations } from '@platform/query-log';
import { EnterAuthorisationHandler } from './commands/enter-authorisation/enter-authorisation.handler';
import { GrantAuthorisationHandler } from './commands/grant-authorisation/grant-authorisation.handler';
import { GrantAuthorisationController } from './commands/grant-authorisation/grant-authorisation.http';
import { WithdrawAuthorisationHandler } from './commands/withdraw-authorisation/withdraw-authorisation.handler';
import { WithdrawAuthorisationController } from './commands/withdraw-authorisation/withdraw-authorisation.http';
import { authorisationEvents } from './events/authorisation.events';
import { AuthorisationOutside } from './ports/authorisation-outside';
import { InquiryReads } from './ports/inquiry-reads';
import { Questions } from './ports/questions';
import { Readers } from './ports/readers';
import { Authorisation } from './projections/authorisations/authorisation.entity';
import { CreateAuthorisations1764000002001 } from './projections/authorisations/authorisations.migration';
import { authorisations } from './projections/authorisations/authorisations.projection';
import {
  DisclosureMatrix,
  DisclosurePurpose,
  DisclosureRule,
  RulesInForce,
} from './projections/disclosure-rules/disclosure-rules.entity';
import { CreateDisclosureRules1764000002002 } from './projections/disclosure-rules/disclosure-rules.migration';
import { disclosureRules } from './projections/disclosure-rules/disclosure-rules.projection';
import { GetGivenAuthorisationsHandler } from './queries/get-given-authorisations/get-given-authorisations.handler';
import { GetShownInquiriesHandler } from './queries/get-shown-inquiries/get-shown-inquiries.handler';
import { ListAuthorisationsHandler } from './queries/list-authorisations/list-authorisations.handler';
import { ListAuthorisationsController } from './queries/list-authorisations/list-authorisations.http';
import { ListInquiriesHandler } from './queries/list-inquiries/list-inquiries.handler';
import { ListInquiriesController } from './queries/list-inquiries/list-inquiries.http';
import { matrixSchema } from './rules/matrix.rule';
import { windowsSchemaOf } from './rules/window-sets.rule';

/** Who sees what, when. The composition provides `ReaderDirectory` and `QueryLog` everywhere. */
@Global()
@Module({
  controllers: [
    GrantAuthorisationController,
    WithdrawAuthorisationController,
    ListAuthorisationsController,
    ListInquiriesController,
  ],
  providers: [
    GrantAuthorisationHandler,
    EnterAuthorisationHandler,
    WithdrawAuthorisationHandler,
    GetGivenAuthorisationsHandler,
    GetShownInquiriesHandler,
    InquiryReads,
    ListAuthorisationsHandler,
    ListInquiriesHandler,
    AuthorisationOutside,
    Readers,
    Questions,
  ],
  exports: [Questions, Readers],
})
export class DisclosureModule {
  static readonly part: ContextPart = {
    name: 'disclosure',
    catalogues: [authorisationEvents],
    projections: [authorisations, disclosureRules],
    processes: [],
    entities: [Authorisation, DisclosureRule, DisclosureMatrix, DisclosurePurpose, RulesInForce],
    migrations: [CreateAuthorisations1764000002001, CreateDisclosureRules1764000002002, ...queryLogMigrations],
    ruleKinds: [
      { kind: 'windows', schemaOf: windowsSchemaOf },
      { kind: 'matrix', schema: matrixSchema },
      { kind: 'thresholds', schema: thresholdsSchema },
      { kind: 'levels', schemaOf: levelsSchemaOf },
    ],
  };
}
