export { enterpriseEvents } from './events/enterprise.events';
export { successionEvents } from './events/succession.events';
export { CancelEnterprise } from './commands/cancel-enterprise/cancel-enterprise.decide';
export { ChangeTrade } from './commands/change-trade/change-trade.decide';
export { MoveEnterprise } from './commands/move-enterprise/move-enterprise.decide';
export { RegisterEnterprise } from './commands/register-enterprise/register-enterprise.decide';
export { type Merger, RecordMerger } from './commands/record-merger/record-merger.decide';
export { RecordSplit, type Split } from './commands/record-split/record-split.decide';
export { RenameEnterprise } from './commands/rename-enterprise/rename-enterprise.decide';
export { enterpriseExample, GetEnterprise } from './queries/get-enterprise/get-enterprise.query';
export {
  type Enterprise,
  enterpriseSchema,
  GetShownEnterprise,
} from './queries/get-shown-enterprise/get-shown-enterprise.query';
export { GetShownEnterprises } from './queries/get-shown-enterprises/get-shown-enterprises.query';
export { type FoundEnterprises, SearchEnterprises } from './queries/search-enterprises/search-enterprises.query';
export { type Held, heldBy, originOf, ownedAs } from './ports/held';
export { type Kin, KEPT_STEP_COLUMNS_SQL, KeptStepEntity, KeptSteps } from './ports/kept-steps';
export { type Holding, holdingsOf, type Step } from './rules/lineage.rule';
export { type District, DistrictNames } from './ports/district-names';
export { HoldsItem } from './queries/holds-item/holds-item.query';
export { EnterprisesModule } from './enterprises.module';
