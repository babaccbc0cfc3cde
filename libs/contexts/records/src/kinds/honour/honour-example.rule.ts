import { partyExample } from '../../rules/examples.rule';
import type { AwardProgramme } from './award-programme.rule';
import type { Honour } from './commands/record-honour/record-honour.decide';

/** An honour of an invented firm, for the reference of the interface and for tests. */
export const honourExample: Honour = {
  ...partyExample,
  field: 'award',
  programme: 'mayor-quality-award',
  programmeName: '市长质量奖',
  round: '第三届',
  level: 'city',
  givenOn: '2025-09-01',
  number: '聊政发〔2025〕21号',
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
