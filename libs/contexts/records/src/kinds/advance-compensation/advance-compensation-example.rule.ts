import type { Compensation } from './commands/file-advance-compensation/file-advance-compensation.decide';

/** What an invented firm has paid, for the reference of the interface and for tests. */
export const advanceCompensationExample: Compensation = {
  paid: '2026-04-10',
  product: '深沟球轴承',
  consumers: 12,
  amountFen: 1_850_000,
  facts: '同一批次轴承异响，检验结论作出前先行赔付。',
};
