import { Module } from '@nestjs/common';
import type { ContextPart } from '@platform/cqrs';
import { AnnulListEntryHandler } from './commands/annul-list-entry/annul-list-entry.handler';
import { AnnulListEntryController } from './commands/annul-list-entry/annul-list-entry.http';
import { ConfirmListEntryHandler } from './commands/confirm-list-entry/confirm-list-entry.handler';
import { ConfirmListEntryController } from './commands/confirm-list-entry/confirm-list-entry.http';
import { DisputeListEntryHandler } from './commands/dispute-list-entry/dispute-list-entry.handler';
import { DisputeListEntryController } from './commands/dispute-list-entry/dispute-list-entry.http';
import { EndListEntryHandler } from './commands/end-list-entry/end-list-entry.handler';
import { EndListEntryController } from './commands/end-list-entry/end-list-entry.http';
import { LearnActEndHandler } from './commands/learn-act-end/learn-act-end.handler';
import { PutOnWatchListHandler } from './commands/put-on-watch-list/put-on-watch-list.handler';
import { PutOnWatchListController } from './commands/put-on-watch-list/put-on-watch-list.http';
import { RecordListEntryHandler } from './commands/record-list-entry/record-list-entry.handler';
import { RecordListEntryController } from './commands/record-list-entry/record-list-entry.http';
import { ReinstateListEntryHandler } from './commands/reinstate-list-entry/reinstate-list-entry.handler';
import { ReinstateListEntryController } from './commands/reinstate-list-entry/reinstate-list-entry.http';
import { SettleListDisputeHandler } from './commands/settle-list-dispute/settle-list-dispute.handler';
import { SettleListDisputeController } from './commands/settle-list-dispute/settle-list-dispute.http';
import { TakeOffWatchListHandler } from './commands/take-off-watch-list/take-off-watch-list.handler';
import { TakeOffWatchListController } from './commands/take-off-watch-list/take-off-watch-list.http';
import { listingEvents } from './events/listing.events';
import { EntryKeys } from './ports/entry-keys';
import { EntryPersons } from './ports/entry-persons';
import { EntryReads } from './ports/entry-reads';
import { ListFacts } from './ports/list-facts';
import { annulListEntryWhenItsPenaltyIsAnnulled } from './processes/annul-list-entry-when-its-penalty-is-annulled.process';
import { learnWhenTheActBehindAnEntryEnded } from './processes/learn-when-the-act-behind-an-entry-ended.process';
import { registerAnEnterpriseWhenFirstListed } from './processes/register-an-enterprise-when-first-listed.process';
import { CreateListEntries1764000006001 } from './projections/list-entries/list-entries.migration';
import { listEntries } from './projections/list-entries/list-entries.projection';
import { ListEntryBasis, ListEntryRow, ListEntryRule } from './projections/list-entries/list-entry.entity';
import { FindEntriesRestingOnHandler } from './queries/find-entries-resting-on/find-entries-resting-on.handler';
import { FindFallenBasisHandler } from './queries/find-fallen-basis/find-fallen-basis.handler';
import { FindListedPartyHandler } from './queries/find-listed-party/find-listed-party.handler';
import { GetListItemsHandler } from './queries/get-list-items/get-list-items.handler';
import { GetListStatusesHandler } from './queries/get-list-statuses/get-list-statuses.handler';
import { GetListStatusHandler } from './queries/get-list-status/get-list-status.handler';
import { GetListStatusController } from './queries/get-list-status/get-list-status.http';
import { LIST_TERMS, listTermsSchema } from './rules/list-terms.rule';
import { LISTING, LISTING_DEEDS } from './rules/listing-item.rule';

/** Entries on the serious-dishonesty, abnormal and watch lists. */
@Module({
  controllers: [
    RecordListEntryController,
    ConfirmListEntryController,
    EndListEntryController,
    AnnulListEntryController,
    ReinstateListEntryController,
    DisputeListEntryController,
    SettleListDisputeController,
    PutOnWatchListController,
    TakeOffWatchListController,
    GetListStatusController,
  ],
  providers: [
    ListFacts,
    EntryKeys,
    EntryPersons,
    EntryReads,
    RecordListEntryHandler,
    ConfirmListEntryHandler,
    EndListEntryHandler,
    AnnulListEntryHandler,
    ReinstateListEntryHandler,
    DisputeListEntryHandler,
    SettleListDisputeHandler,
    LearnActEndHandler,
    PutOnWatchListHandler,
    TakeOffWatchListHandler,
    GetListStatusHandler,
    GetListStatusesHandler,
    GetListItemsHandler,
    FindEntriesRestingOnHandler,
    FindFallenBasisHandler,
    FindListedPartyHandler,
  ],
})
export class ListsModule {
  static readonly part: ContextPart = {
    name: 'lists',
    catalogues: [listingEvents],
    projections: [listEntries],
    processes: [
      annulListEntryWhenItsPenaltyIsAnnulled,
      learnWhenTheActBehindAnEntryEnded,
      registerAnEnterpriseWhenFirstListed,
    ],
    entities: [ListEntryRow, ListEntryBasis, ListEntryRule],
    migrations: [CreateListEntries1764000006001],
    ruleKinds: [{ kind: LIST_TERMS.kind, schema: listTermsSchema }],
    words: { kind: [LISTING], deed: LISTING_DEEDS },
  };
}
