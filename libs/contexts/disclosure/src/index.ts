export { alsoOf, type Disclosed, disclosedTo, grantedTo, type Thing } from './rules/disclosed-to.rule';
export { matrixSchema } from './rules/matrix.rule';
export { type Audience, type Basis, type Mask, type Reader } from './rules/reader.rule';
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
