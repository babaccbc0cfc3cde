import type { Check } from '../commands/record-check/record-check.decide';
import type { Honour } from '../commands/record-honour/record-honour.decide';
import type { Penalty } from '../commands/record-penalty/record-penalty.decide';
import type { AwardProgramme } from './award-programme.rule';
import type { RecordingOutside } from './recording.rule';

/** Records of an invented firm, for the reference of the interface and for tests. */
const party = { uscc: '91371502PDY00001XC', partyName: '聊城昌润食品有限公司', field: 'market' } as const;

export const penaltyExample: Penalty = {
  ...party,
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

export const checkExample: Check = {
  ...party,
  checkKind: 'spot-check',
  number: '聊抽检2026-0312',
  checkedOn: '2026-03-12',
  result: 'failed',
  product: '挂面',
  failings: '菌落总数',
};

export const honourExample: Honour = {
  ...party,
  field: 'award',
  programme: 'mayor-quality-award',
  programmeName: '市长质量奖',
  round: '第三届',
  level: 'city',
  givenOn: '2025-09-01',
  number: '聊政发〔2025〕21号',
};

/** A competent agency, no link, nobody to confirm. */
export const recordingExample: RecordingOutside = {
  agency: { uscc: '11371500PDY009014B', name: '聊城市市场监督管理局' },
  level: 'city',
  confirms: false,
  linked: [],
};

/** The programme of the honour above. */
export const programmeExample: AwardProgramme = {
  code: honourExample.programme,
  name: { zh: '聊城市市长质量奖', en: "Mayor's Quality Award" },
  level: 'city',
  field: 'award',
  from: '2010-01-01',
  source: '市长质量奖管理办法（示范文本）',
};
