import { partyExample } from '../../rules/examples.rule';
import type { CourtEnforcement } from './commands/record-court-enforcement/record-court-enforcement.decide';

/** An enforcement against an invented firm, for the reference of the interface and for tests. */
export const courtEnforcementExample: CourtEnforcement = {
  ...partyExample,
  enforcement: 'dishonest',
  court: '聊城市东昌府区人民法院',
  caseNumber: '（2026）鲁1502执8号',
  openedOn: '2026-05-11',
  publishedUntil: '2028-05-10',
  obligation: '支付货款及利息。',
  amountFen: 120_000_000,
};
