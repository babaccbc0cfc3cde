export {
  alsoOf,
  type Basis,
  type Disclosed,
  disclosedTo,
  grantedTo,
  type Reader,
  type Thing,
} from './rules/disclosed-to.rule';
export { type Audience, type Mask, matrixSchema } from './rules/matrix.rule';
export { type AdoptedRule, type WindowSets, windowSetsOf, windowsSchema } from './rules/window-sets.rule';
export {
  type DisclosureClass,
  type DisclosureColumns,
  repairableFrom,
  statusUntil,
  windowOf,
} from './rules/windows.rule';
export { type Bounded, capped, leftOutOf, leftOutSchema, MOST_PARTS } from './rules/bounded.rule';
export { askedDay } from './ports/asked-day';
export { Discloses } from './ports/discloses';
export { DISCLOSURE_COLUMNS_SQL, disclosureColumns, DisclosureColumnsEntity } from './ports/disclosure-columns';
export { KEPT_RULE_COLUMNS_SQL, KeptRuleEntity, KeptRules, type Sql } from './ports/kept-rules';
export { type Question, Questions } from './ports/questions';
export { ReaderDirectory } from './ports/reader-directory';
export { type ReaderEntry } from './rules/reader.rule';
export { Readers } from './ports/readers';
export { loggedAs, ToldAs } from './rules/told.rule';
export { authorisationEvents } from './events/authorisation.events';
export { EnterAuthorisation } from './commands/enter-authorisation/enter-authorisation.decide';
export { GrantAuthorisation } from './commands/grant-authorisation/grant-authorisation.decide';
export { WithdrawAuthorisation } from './commands/withdraw-authorisation/withdraw-authorisation.decide';
export {
  GetGivenAuthorisations,
  type GivenAuthorisation,
} from './queries/get-given-authorisations/get-given-authorisations.query';
export { GetShownInquiries } from './queries/get-shown-inquiries/get-shown-inquiries.query';
export { type Inquiries, inquiriesSchema, ListInquiries } from './queries/list-inquiries/list-inquiries.query';
export { ListAuthorisations } from './queries/list-authorisations/list-authorisations.query';
export { DisclosureModule } from './disclosure.module';
