import { partyExample } from '../../rules/examples.rule';
import type { Penalty } from './commands/record-penalty/record-penalty.decide';

/** A penalty of an invented firm, for the reference of the interface and for tests. */
export const penaltyExample: Penalty = {
  ...partyExample,
  agencyName: '聊城市市场监督管理局',
  partyCategory: '法人及非法人组织',
  representative: { name: '赵一', idType: '身份证', idNumber: '371502198001010011' },
  number: '聊市监处罚〔2026〕12号',
  actType: '生产经营不合格食品',
  facts: '2026年3月抽检的一批挂面菌落总数超标。',
  legalBasis: '《食品安全法》第一百二十四条',
  measures: ['罚款', '没收违法所得'],
  content: '没收违法所得298.50元，罚款29850元。',
  fineFen: 2_985_000,
  confiscatedFen: 29_850,
  statedClass: 'general',
  dates: { actEnd: '2026-03-10', found: '2026-03-20', decided: '2026-05-11' },
};
