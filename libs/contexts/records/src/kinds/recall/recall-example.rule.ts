import { partyExample } from '../../rules/examples.rule';
import type { Recall } from './commands/record-recall/record-recall.decide';

/** A recall by an invented firm, for the reference of the interface and for tests. */
export const recallExample: Recall = {
  ...partyExample,
  recall: 'voluntary',
  product: '电热水壶',
  batch: 'SH-2026-02',
  decidedOn: '2026-05-11',
  defect: '手柄受热后松脱，有烫伤风险。',
  pieces: 1_200,
};
