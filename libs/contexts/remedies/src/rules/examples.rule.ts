import type { DataOf } from '@platform/kernel';
import type { disputeCaseEvents } from '../events/dispute-case.events';

/** A case of an invented firm, for the reference of the interface and for tests. */
export const caseExample: DataOf<typeof disputeCaseEvents, 'DisputeCaseOpened'> = {
  itemId: 'check-11371500PDY009014B-0f1e2d3c4b5a69788796a5b4c3d2e1f0',
  uscc: '91371502PDY00001XC',
  ground: 'objection',
  text: '样品不是本企业产品。',
  round: 1,
};
