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
import { KeepingFacts } from './ports/keeping-facts';
import { NameLookUp } from './ports/name-look-up';
import { EnterpriseName } from './projections/enterprises/enterprise-name.entity';
import { EnterpriseRow } from './projections/enterprises/enterprise.entity';
import { CreateEnterprises1764000004001 } from './projections/enterprises/enterprises.migration';
import { enterprises } from './projections/enterprises/enterprises.projection';
import { NameBigram } from './projections/enterprises/name-bigram.entity';
import { FindEnterprisesHandler } from './queries/find-enterprises/find-enterprises.handler';
import { FindEnterprisesController } from './queries/find-enterprises/find-enterprises.http';
import { GetEnterpriseHandler } from './queries/get-enterprise/get-enterprise.handler';
import { GetEnterpriseController } from './queries/get-enterprise/get-enterprise.http';
import { GetShownEnterpriseHandler } from './queries/get-shown-enterprise/get-shown-enterprise.handler';

/** Who the enterprises are: codes, names present and former, districts, trades. Nothing of natural persons. */
@Module({
  controllers: [
    CancelEnterpriseController,
    ChangeTradeController,
    MoveEnterpriseController,
    RegisterEnterpriseController,
    RenameEnterpriseController,
    FindEnterprisesController,
    GetEnterpriseController,
  ],
  providers: [
    DistrictNames,
    EnterpriseReads,
    KeepingFacts,
    NameLookUp,
    CancelEnterpriseHandler,
    ChangeTradeHandler,
    MoveEnterpriseHandler,
    RegisterEnterpriseHandler,
    RenameEnterpriseHandler,
    FindEnterprisesHandler,
    GetEnterpriseHandler,
    GetShownEnterpriseHandler,
  ],
})
export class EnterprisesModule {
  static readonly part: ContextPart = {
    name: 'enterprises',
    catalogues: [enterpriseEvents],
    projections: [enterprises],
    processes: [],
    entities: [EnterpriseRow, EnterpriseName, NameBigram],
    migrations: [CreateEnterprises1764000004001],
  };
}
