export { checkEvents } from './kinds/check/check.events';
export { honourEvents } from './kinds/honour/honour.events';
export { penaltyEvents } from './kinds/penalty/penalty.events';
export { ARCHIVE_ITEMS_SQL } from './ports/archive-items';
export { recordEvents } from './events/record.events';
export {
  correctingEvents,
  openingEvents,
  recordCatalogues,
  recordKinds,
  sectionOfKind,
} from './kinds/record-kinds.rule';
export type { Section } from './kinds/record.kind';
export { itemIdOf, recordStreamOf } from './rules/opened.rule';
export { evolveRecordItem } from './rules/record-item.rule';

export { type Annulment, AnnulRecord } from './commands/annul-record/annul-record.decide';
export { CompleteRecord, type Completion } from './commands/complete-record/complete-record.decide';
export { ConfirmRecord } from './commands/confirm-record/confirm-record.decide';
export { type Correction, CorrectRecord } from './commands/correct-record/correct-record.decide';
export { type Dispute, DisputeRecord } from './commands/dispute-record/dispute-record.decide';
export { type Check, RecordCheck } from './kinds/check/commands/record-check/record-check.decide';
export { AWARD_PROGRAMMES, type AwardProgramme, awardProgrammesSchema } from './kinds/honour/award-programme.rule';
export { type Honour, RecordHonour } from './kinds/honour/commands/record-honour/record-honour.decide';
export { type Penalty, RecordPenalty } from './kinds/penalty/commands/record-penalty/record-penalty.decide';
export { type Reinstatement, ReinstateRecord } from './commands/reinstate-record/reinstate-record.decide';
export { type Revocation, RevokeHonour } from './kinds/honour/commands/revoke-honour/revoke-honour.decide';
export { SettleDispute, type Settlement } from './commands/settle-dispute/settle-dispute.decide';

export { type Ahead } from './ports/kind-desks';
export { type Condition, type Step } from './rules/steps.rule';
export { GetAhead } from './queries/get-ahead/get-ahead.query';
export { type ArchivePage, GetArchiveItems } from './queries/get-archive-items/get-archive-items.query';
export { type DeskItem, GetDeskItems } from './queries/get-desk-items/get-desk-items.query';
export {
  eligibilitySchema,
  GetAwardEligibility,
} from './kinds/honour/queries/get-award-eligibility/get-award-eligibility.query';
export { GetRecord, type RecordAnswer, recordAnswerSchema } from './queries/get-record/get-record.query';
export { GetRestrictions, restrictionsSchema } from './queries/get-restrictions/get-restrictions.query';
export { GetShownRestrictions } from './queries/get-shown-restrictions/get-shown-restrictions.query';
export { agencyRecordsSchema, ListAgencyRecords } from './queries/list-agency-records/list-agency-records.query';
export { shownItem, type ShownItem, shownItemSchema } from './rules/shown-item.rule';
export { restrictionSchema, type ShownRestriction } from './rules/shown-restriction.rule';
export { RecordsModule } from './records.module';
export { FindRecords, type FoundRecord } from './queries/find-records/find-records.query';
