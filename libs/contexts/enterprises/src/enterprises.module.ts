import { Module } from '@nestjs/common';
import type { ContextPart } from '@platform/cqrs';
import { AnnulSuccessionHandler } from './commands/annul-succession/annul-succession.handler';
import { AnnulSuccessionController } from './commands/annul-succession/annul-succession.http';
import { CancelEnterpriseHandler } from './commands/cancel-enterprise/cancel-enterprise.handler';
import { CancelEnterpriseController } from './commands/cancel-enterprise/cancel-enterprise.http';
import { ChangeTradeHandler } from './commands/change-trade/change-trade.handler';
import { ChangeTradeController } from './commands/change-trade/change-trade.http';
import { MoveEnterpriseHandler } from './commands/move-enterprise/move-enterprise.handler';
import { MoveEnterpriseController } from './commands/move-enterprise/move-enterprise.http';
import { RecordMergerHandler } from './commands/record-merger/record-merger.handler';
import { RecordMergerController } from './commands/record-merger/record-merger.http';
import { RecordSplitHandler } from './commands/record-split/record-split.handler';
import { RecordSplitController } from './commands/record-split/record-split.http';
import { RegisterEnterpriseHandler } from './commands/register-enterprise/register-enterprise.handler';
import { RegisterEnterpriseController } from './commands/register-enterprise/register-enterprise.http';
import { RenameEnterpriseHandler } from './commands/rename-enterprise/rename-enterprise.handler';
import { RenameEnterpriseController } from './commands/rename-enterprise/rename-enterprise.http';
import { RestoreEnterpriseHandler } from './commands/restore-enterprise/restore-enterprise.handler';
import { enterpriseEvents } from './events/enterprise.events';
import { successionEvents } from './events/succession.events';
import { DistrictNames } from './ports/district-names';
import { EnterpriseReads } from './ports/enterprise-reads';
import { EnterpriseSearch } from './ports/enterprise-search';
import { FoundEnterprisesReads } from './ports/found-enterprises';
import { KeepingFacts } from './ports/keeping-facts';
import { SearchReads } from './ports/search-reads';
import { SuccessionFacts } from './ports/succession-facts';
import { endAnEnterpriseWhenAnotherSucceedsIt } from './processes/end-an-enterprise-when-another-succeeds-it.process';
import { CreateEnterpriseSearch1764000004002 } from './projections/enterprise-search/enterprise-search.migration';
import { enterpriseSearch } from './projections/enterprise-search/enterprise-search.projection';
import { NameRegion } from './projections/enterprise-search/name-region.entity';
import { SearchKey } from './projections/enterprise-search/search-key.entity';
import { SearchedCode } from './projections/enterprise-search/searched-code.entity';
import { SearchedName, SearchStep } from './projections/enterprise-search/searched-name.entity';
import { EnterpriseName } from './projections/enterprises/enterprise-name.entity';
import { EnterpriseRow } from './projections/enterprises/enterprise.entity';
import { CreateEnterprises1764000004001 } from './projections/enterprises/enterprises.migration';
import { enterprises } from './projections/enterprises/enterprises.projection';
import { Lineage, SuccessionStep } from './projections/lineage/lineage.entity';
import { CreateLineage1764000004003 } from './projections/lineage/lineage.migration';
import { lineage } from './projections/lineage/lineage.projection';
import { GetEnterpriseHandler } from './queries/get-enterprise/get-enterprise.handler';
import { GetEnterpriseController } from './queries/get-enterprise/get-enterprise.http';
import { GetShownEnterprisesHandler } from './queries/get-shown-enterprises/get-shown-enterprises.handler';
import { GetShownEnterpriseHandler } from './queries/get-shown-enterprise/get-shown-enterprise.handler';
import { HoldsItemHandler } from './queries/holds-item/holds-item.handler';
import { SearchEnterprisesHandler } from './queries/search-enterprises/search-enterprises.handler';
import { SearchEnterprisesController } from './queries/search-enterprises/search-enterprises.http';

/** Who the enterprises are: codes, names present and former, districts, trades. Nothing of natural persons. */
@Module({
  exports: [DistrictNames],
  controllers: [
    AnnulSuccessionController,
    CancelEnterpriseController,
    ChangeTradeController,
    MoveEnterpriseController,
    RecordMergerController,
    RecordSplitController,
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
    SuccessionFacts,
    AnnulSuccessionHandler,
    CancelEnterpriseHandler,
    ChangeTradeHandler,
    MoveEnterpriseHandler,
    RecordMergerHandler,
    RecordSplitHandler,
    RegisterEnterpriseHandler,
    RenameEnterpriseHandler,
    RestoreEnterpriseHandler,
    GetEnterpriseHandler,
    GetShownEnterpriseHandler,
    GetShownEnterprisesHandler,
    HoldsItemHandler,
    SearchEnterprisesHandler,
  ],
})
export class EnterprisesModule {
  static readonly part: ContextPart = {
    name: 'enterprises',
    catalogues: [enterpriseEvents, successionEvents],
    projections: [enterprises, lineage, enterpriseSearch],
    processes: [endAnEnterpriseWhenAnotherSucceedsIt],
    entities: [
      EnterpriseRow,
      EnterpriseName,
      SearchedName,
      SearchKey,
      SearchedCode,
      NameRegion,
      SearchStep,
      SuccessionStep,
      Lineage,
    ],
    migrations: [CreateEnterprises1764000004001, CreateEnterpriseSearch1764000004002, CreateLineage1764000004003],
  };
}
