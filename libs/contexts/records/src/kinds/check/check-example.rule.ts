import { partyExample } from '../../rules/examples.rule';
import type { Check } from './commands/record-check/record-check.decide';

/** A spot check of an invented firm, for the reference of the interface and for tests. */
export const checkExample: Check = {
  ...partyExample,
  checkKind: 'spot-check',
  number: '聊抽检2026-0312',
  checkedOn: '2026-03-12',
  result: 'failed',
  product: '挂面',
  failings: '菌落总数',
};
