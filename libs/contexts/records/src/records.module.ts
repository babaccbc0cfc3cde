import { Module } from '@nestjs/common';
import type { ContextPart } from '@platform/cqrs';
import { DisclosureModule } from '@contexts/disclosure';
import { AnnulRecordHandler } from './commands/annul-record/annul-record.handler';
import { AnnulRecordController } from './commands/annul-record/annul-record.http';
import { CompleteRecordHandler } from './commands/complete-record/complete-record.handler';
import { CompleteRecordController } from './commands/complete-record/complete-record.http';
import { ConfirmRecordHandler } from './commands/confirm-record/confirm-record.handler';
import { ConfirmRecordController } from './commands/confirm-record/confirm-record.http';
import { CorrectRecordHandler } from './commands/correct-record/correct-record.handler';
import { CorrectRecordController } from './commands/correct-record/correct-record.http';
import { DisputeRecordHandler } from './commands/dispute-record/dispute-record.handler';
import { DisputeRecordController } from './commands/dispute-record/dispute-record.http';
import { ReinstateRecordHandler } from './commands/reinstate-record/reinstate-record.handler';
import { ReinstateRecordController } from './commands/reinstate-record/reinstate-record.http';
import { RepairRecordHandler } from './commands/repair-record/repair-record.handler';
import { RepairRecordController } from './commands/repair-record/repair-record.http';
import { RestoreFilingHandler } from './commands/restore-filing/restore-filing.handler';
import { RestoreFilingController } from './commands/restore-filing/restore-filing.http';
import { SettleDisputeHandler } from './commands/settle-dispute/settle-dispute.handler';
import { SettleDisputeController } from './commands/settle-dispute/settle-dispute.http';
import { WithdrawFilingHandler } from './commands/withdraw-filing/withdraw-filing.handler';
import { WithdrawFilingController } from './commands/withdraw-filing/withdraw-filing.http';
import { WithdrawRepairHandler } from './commands/withdraw-repair/withdraw-repair.handler';
import { WithdrawRepairController } from './commands/withdraw-repair/withdraw-repair.http';
import { kindWirings } from './kinds/record-kinds.wiring';
import { recordCatalogues, recordKinds } from './kinds/record-kinds.rule';
import type { RecordKind } from './kinds/record.kind';
import { AgencyFacts } from './ports/agency-facts';
import { ArchiveReads } from './ports/archive-reads';
import { HeldItems } from './ports/held-items';
import { LinkedRecords } from './ports/linked-records';
import { FactsOfKinds, KIND_FACTS, type KindFacts } from './ports/facts-of-kinds';
import { KIND_DESKS, type KindDesk, KindDesks } from './ports/kind-desks';
import { OwnFilings } from './ports/own-filings';
import { Papers } from './ports/papers';
import { Recordings } from './ports/recordings';
import { RestingRecords } from './ports/resting-records';
import { RestrictionReads } from './ports/restriction-reads';
import { annulARecordWhenAnotherReplacesIt } from './processes/annul-a-record-when-another-replaces-it.process';
import { annulWhatRestsOnAnAnnulledRecord } from './processes/annul-what-rests-on-an-annulled-record.process';
import { registerAnEnterpriseWhenFirstRecorded } from './processes/register-an-enterprise-when-first-recorded.process';
import { ArchiveItem, ArchiveRule } from './projections/archive/archive-item.entity';
import { CreateArchive1764000005001 } from './projections/archive/archive.migration';
import { archive } from './projections/archive/archive.projection';
import { RecordLink } from './projections/record-links/record-link.entity';
import { CreateRecordLinks1764000005003 } from './projections/record-links/record-links.migration';
import { recordLinks } from './projections/record-links/record-links.projection';
import { FindFallenRecordsHandler } from './queries/find-fallen-records/find-fallen-records.handler';
import { FindLinkedRecordsHandler } from './queries/find-linked-records/find-linked-records.handler';
import { FindRecordedPartyHandler } from './queries/find-recorded-party/find-recorded-party.handler';
import { FindRecordsHandler } from './queries/find-records/find-records.handler';
import { GetAheadHandler } from './queries/get-ahead/get-ahead.handler';
import { GetArchiveItemsHandler } from './queries/get-archive-items/get-archive-items.handler';
import { GetDeskItemsHandler } from './queries/get-desk-items/get-desk-items.handler';
import { GetRecordHandler } from './queries/get-record/get-record.handler';
import { GetRecordController } from './queries/get-record/get-record.http';
import { GetRestrictionsHandler } from './queries/get-restrictions/get-restrictions.handler';
import { GetRestrictionsController } from './queries/get-restrictions/get-restrictions.http';
import { GetShownRestrictionsHandler } from './queries/get-shown-restrictions/get-shown-restrictions.handler';
import { ListAgencyRecordsHandler } from './queries/list-agency-records/list-agency-records.handler';
import { ListAgencyRecordsController } from './queries/list-agency-records/list-agency-records.http';

/** Every credit fact of every kind, and its correction, annulment, dispute. */
@Module({
  imports: [DisclosureModule],
  controllers: [
    ...kindWirings.flatMap(({ controllers }) => controllers),
    CompleteRecordController,
    CorrectRecordController,
    AnnulRecordController,
    ReinstateRecordController,
    RepairRecordController,
    WithdrawRepairController,
    WithdrawFilingController,
    RestoreFilingController,
    DisputeRecordController,
    SettleDisputeController,
    ConfirmRecordController,
    GetRecordController,
    ListAgencyRecordsController,
    GetRestrictionsController,
  ],
  providers: [
    ...kindWirings.flatMap(({ providers }) => providers),
    {
      provide: KIND_FACTS,
      inject: kindWirings.flatMap(({ facts }) => facts ?? []),
      useFactory: (...kinds: KindFacts[]) => kinds,
    },
    {
      provide: KIND_DESKS,
      inject: kindWirings.flatMap(({ desk }) => desk ?? []),
      useFactory: (...kinds: KindDesk[]) => kinds,
    },
    AgencyFacts,
    ArchiveReads,
    FactsOfKinds,
    HeldItems,
    KindDesks,
    LinkedRecords,
    OwnFilings,
    Papers,
    Recordings,
    RestingRecords,
    RestrictionReads,
    CompleteRecordHandler,
    CorrectRecordHandler,
    AnnulRecordHandler,
    ReinstateRecordHandler,
    RepairRecordHandler,
    WithdrawRepairHandler,
    WithdrawFilingHandler,
    RestoreFilingHandler,
    DisputeRecordHandler,
    SettleDisputeHandler,
    ConfirmRecordHandler,
    FindFallenRecordsHandler,
    FindLinkedRecordsHandler,
    FindRecordedPartyHandler,
    FindRecordsHandler,
    GetAheadHandler,
    GetArchiveItemsHandler,
    GetDeskItemsHandler,
    GetRecordHandler,
    ListAgencyRecordsHandler,
    GetRestrictionsHandler,
    GetShownRestrictionsHandler,
  ],
})
export class RecordsModule {
  static readonly part: ContextPart = {
    name: 'records',
    catalogues: recordCatalogues,
    projections: [archive, recordLinks, ...kindWirings.flatMap(({ projections = [] }) => projections)],
    processes: [
      annulWhatRestsOnAnAnnulledRecord,
      annulARecordWhenAnotherReplacesIt,
      registerAnEnterpriseWhenFirstRecorded,
      ...kindWirings.flatMap(({ processes = [] }) => processes),
    ],
    entities: [ArchiveItem, ArchiveRule, RecordLink, ...kindWirings.flatMap(({ entities = [] }) => entities)],
    migrations: [
      CreateArchive1764000005001,
      CreateRecordLinks1764000005003,
      ...kindWirings.flatMap(({ migrations = [] }) => migrations),
    ],
    ruleKinds: kindWirings.flatMap(({ ruleKinds = [] }) => ruleKinds),
    words: {
      kind: recordKinds.map(({ kind }) => kind),
      deed: recordKinds.flatMap(({ deeds }) => deeds),
      scale: recordKinds.flatMap(({ scales = [] }: RecordKind) => scales),
    },
  };
}
