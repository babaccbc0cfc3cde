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
import { RecordCheckHandler } from './commands/record-check/record-check.handler';
import { RecordCheckController } from './commands/record-check/record-check.http';
import { RecordHonourHandler } from './commands/record-honour/record-honour.handler';
import { RecordHonourController } from './commands/record-honour/record-honour.http';
import { RecordPenaltyHandler } from './commands/record-penalty/record-penalty.handler';
import { RecordPenaltyController } from './commands/record-penalty/record-penalty.http';
import { ReinstateRecordHandler } from './commands/reinstate-record/reinstate-record.handler';
import { ReinstateRecordController } from './commands/reinstate-record/reinstate-record.http';
import { RevokeHonourHandler } from './commands/revoke-honour/revoke-honour.handler';
import { RevokeHonourController } from './commands/revoke-honour/revoke-honour.http';
import { SettleDisputeHandler } from './commands/settle-dispute/settle-dispute.handler';
import { SettleDisputeController } from './commands/settle-dispute/settle-dispute.http';
import { checkEvents } from './events/check.events';
import { honourEvents } from './events/honour.events';
import { penaltyEvents } from './events/penalty.events';
import { recordEvents } from './events/record.events';
import { AgencyFacts } from './ports/agency-facts';
import { ArchiveReads } from './ports/archive-reads';
import { AwardBars } from './ports/award-bars';
import { AwardProgrammeRules } from './ports/award-programmes';
import { LinkedRecords } from './ports/linked-records';
import { Papers } from './ports/papers';
import { RestrictionReads } from './ports/restriction-reads';
import { Warnings } from './ports/warnings';
import { annulAGrantWhenItsHolderWasBarred } from './processes/annul-a-grant-when-its-holder-was-barred.process';
import { annulARecordWhenAnotherReplacesIt } from './processes/annul-a-record-when-another-replaces-it.process';
import { annulWhatRestsOnAnAnnulledRecord } from './processes/annul-what-rests-on-an-annulled-record.process';
import { registerAnEnterpriseWhenFirstRecorded } from './processes/register-an-enterprise-when-first-recorded.process';
import { ArchiveItem, ArchiveRule } from './projections/archive/archive-item.entity';
import { CreateArchive1764000005001 } from './projections/archive/archive.migration';
import { archive } from './projections/archive/archive.projection';
import { AwardGrant } from './projections/award-bars/award-grant.entity';
import { CreateAwardBars1764000005002 } from './projections/award-bars/award-bars.migration';
import { awardBars } from './projections/award-bars/award-bars.projection';
import { RecordLink } from './projections/record-links/record-link.entity';
import { CreateRecordLinks1764000005003 } from './projections/record-links/record-links.migration';
import { recordLinks } from './projections/record-links/record-links.projection';
import { FindFallenRecordsHandler } from './queries/find-fallen-records/find-fallen-records.handler';
import { FindLinkedRecordsHandler } from './queries/find-linked-records/find-linked-records.handler';
import { FindRecordedPartyHandler } from './queries/find-recorded-party/find-recorded-party.handler';
import { FindRecordsHandler } from './queries/find-records/find-records.handler';
import { FindSlippedGrantHandler } from './queries/find-slipped-grant/find-slipped-grant.handler';
import { GetArchiveItemsHandler } from './queries/get-archive-items/get-archive-items.handler';
import { GetAwardEligibilityHandler } from './queries/get-award-eligibility/get-award-eligibility.handler';
import { GetAwardEligibilityController } from './queries/get-award-eligibility/get-award-eligibility.http';
import { GetRecordHandler } from './queries/get-record/get-record.handler';
import { GetRecordController } from './queries/get-record/get-record.http';
import { GetRestrictionsHandler } from './queries/get-restrictions/get-restrictions.handler';
import { GetRestrictionsController } from './queries/get-restrictions/get-restrictions.http';
import { GetShownRestrictionsHandler } from './queries/get-shown-restrictions/get-shown-restrictions.handler';
import { ListAgencyRecordsHandler } from './queries/list-agency-records/list-agency-records.handler';
import { ListAgencyRecordsController } from './queries/list-agency-records/list-agency-records.http';
import { AWARD_PROGRAMMES, awardProgrammesSchema } from './rules/award-programme.rule';

/** Every credit fact of every kind, and its correction, annulment, dispute. */
@Module({
  imports: [DisclosureModule],
  controllers: [
    RecordPenaltyController,
    RecordCheckController,
    RecordHonourController,
    RevokeHonourController,
    CompleteRecordController,
    CorrectRecordController,
    AnnulRecordController,
    ReinstateRecordController,
    DisputeRecordController,
    SettleDisputeController,
    ConfirmRecordController,
    GetRecordController,
    ListAgencyRecordsController,
    GetAwardEligibilityController,
    GetRestrictionsController,
  ],
  providers: [
    AgencyFacts,
    ArchiveReads,
    AwardBars,
    AwardProgrammeRules,
    LinkedRecords,
    Papers,
    RestrictionReads,
    Warnings,
    RecordPenaltyHandler,
    RecordCheckHandler,
    RecordHonourHandler,
    RevokeHonourHandler,
    CompleteRecordHandler,
    CorrectRecordHandler,
    AnnulRecordHandler,
    ReinstateRecordHandler,
    DisputeRecordHandler,
    SettleDisputeHandler,
    ConfirmRecordHandler,
    FindFallenRecordsHandler,
    FindLinkedRecordsHandler,
    FindRecordedPartyHandler,
    FindRecordsHandler,
    FindSlippedGrantHandler,
    GetArchiveItemsHandler,
    GetRecordHandler,
    ListAgencyRecordsHandler,
    GetAwardEligibilityHandler,
    GetRestrictionsHandler,
    GetShownRestrictionsHandler,
  ],
})
export class RecordsModule {
  static readonly part: ContextPart = {
    name: 'records',
    catalogues: [penaltyEvents, checkEvents, honourEvents, recordEvents],
    projections: [archive, awardBars, recordLinks],
    processes: [
      annulWhatRestsOnAnAnnulledRecord,
      annulARecordWhenAnotherReplacesIt,
      annulAGrantWhenItsHolderWasBarred,
      registerAnEnterpriseWhenFirstRecorded,
    ],
    entities: [ArchiveItem, ArchiveRule, AwardGrant, RecordLink],
    migrations: [CreateArchive1764000005001, CreateAwardBars1764000005002, CreateRecordLinks1764000005003],
    ruleKinds: [{ kind: AWARD_PROGRAMMES.kind, schema: awardProgrammesSchema }],
  };
}
