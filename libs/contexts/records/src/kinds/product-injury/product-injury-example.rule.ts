import { partyExample } from '../../rules/examples.rule';
import type { ProductInjury } from './commands/record-product-injury/record-product-injury.decide';

/** An injury by a product of an invented firm, for the reference of the interface and for tests. */
export const productInjuryExample: ProductInjury = {
  ...partyExample,
  field: 'health',
  hospital: '聊城市某某医院（演示）',
  number: '伤监2026-0031',
  injuredOn: '2026-05-11',
  product: '电热水壶',
  category: '家用电器',
  severity: '中度',
  injuredPart: '上肢',
  facts: '手柄受热松脱，热水烫伤。',
};
