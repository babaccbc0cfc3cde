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
export { DISCLOSURE_COLUMNS_SQL, disclosureColumns, DisclosureColumnsEntity } from './ports/disclosure-columns';
export { KEPT_RULE_COLUMNS_SQL, KeptRuleEntity, KeptRules, type Sql } from './ports/kept-rules';
