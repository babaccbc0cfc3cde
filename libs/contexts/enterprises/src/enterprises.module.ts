import { Module } from '@nestjs/common';
import type { ContextPart } from '@platform/cqrs';
import { CancelEnterpriseHandler } from './commands/cancel-enterprise/cancel-enterprise.handler';
import { CancelEnterpriseController } from './commands/cancel-enterprise/cancel-enterprise.http';
import { ChangeTradeHandler } from './commands/change-trade/change-trade.handler';
import { ChangeTradeController } from './commands/change-trade/change-trade.http';
import { MoveEnterpriseHandler } from './commands/move-enterprise/move-enterprise.handler';
import { MoveEnterpriseController } from './commands/move-enterprise/move-enterprise.http';
import { RegisterEnterpriseHandler } from './commands/register-enterprise/register-enterprise.handler';
import { RegisterEnterpriseController } from './commands/register-enterprise/register-enterprise.http';
import { RenameEnterpriseHandler } from './commands/rename-enterprise/rename-enterprise.handler';
import { RenameEnterpriseController } from './commands/rename-enterprise/rename-enterprise.http';
import { enterpriseEvents } from './events/enterprise.events';
import { DistrictNames } from './ports/district-names';
import { EnterpriseReads } from './ports/enterprise-reads';
import { EnterpriseSearch } from './ports/enterprise-search';
import { FoundEnterprisesReads } from './ports/found-enterprises';
import { KeepingFacts } from './ports/keeping-facts';
import { SearchReads } from './ports/search-reads';
import { CreateEnterpriseSearch1764000004002 } from './projections/enterprise-search/enterprise-search.migration';
import { enterpriseSearch } from './projections/enterprise-search/enterprise-search.projection';
import { NameRegion } from './projections/enterprise-search/name-region.entity';
import { SearchKey } from './projections/enterprise-search/search-key.entity';
import { SearchedCode } from './projections/enterprise-search/searched-code.entity';
import { SearchedName } from './projections/enterprise-search/searched-name.entity';
import { EnterpriseName } from './projections/enterprises/enterprise-name.entity';
import { EnterpriseRow } from './projections/enterprises/enterprise.entity';
import { CreateEnterprises1764000004001 } from './projections/enterprises/enterprises.migration';
import { enterprises } from './projections/enterprises/enterprises.projection';
import { GetEnterpriseHandler } from './queries/get-enterprise/get-enterprise.handler';
import { GetEnterpriseController } from './queries/get-enterprise/get-enterprise.http';
import { GetShownEnterpriseHandler } from './queries/get-shown-enterprise/get-shown-enterprise.handler';
import { SearchEnterprisesHandler } from './queries/search-enterprises/search-enterprises.handler';
import { SearchEnterprisesController } from './queries/search-enterprises/search-enterprises.http';

/** Who the enterprises are: codes, names present and former, districts, trades. Nothing of natural persons. */
@Module({
  controllers: [
    CancelEnterpriseController,
    ChangeTradeController,
    MoveEnterpriseController,
    RegisterEnterpriseController,
    RenameEnterpriseController,
    GetEnterpriseController,
    SearchEnterprisesController,
  ],
  providers: [
    DistrictNames,
    EnterpriseReads,
    EnterpriseSearch,
    FoundEnterprisesReads,
    KeepingFacts,
    SearchReads,
    CancelEnterpriseHandler,
    ChangeTradeHandler,
    MoveEnterpriseHandler,
    RegisterEnterpriseHandler,
    RenameEnterpriseHandler,
    GetEnterpriseHandler,
    GetShownEnterpriseHandler,
    SearchEnterprisesHandler,
  ],
})
export class EnterprisesModule {
  static readonly part: ContextPart = {
    name: 'enterprises',
    catalogues: [enterpriseEvents],
    projections: [enterprises, enterpriseSearch],
    processes: [],
    entities: [EnterpriseRow, EnterpriseName, SearchedName, SearchKey, SearchedCode, NameRegion],
    migrations: [CreateEnterprises1764000004001, CreateEnterpriseSearch1764000004002],
  };
}
