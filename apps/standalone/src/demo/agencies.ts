import type { Field } from '@law';

/** An invented agency of the demo city: PDY number, name, what it does. */
export interface DemoAgency {
  /** Name of its token: `npm run -s token -- <key>`. */
  readonly key: string;
  readonly number: number;
  readonly name: string;
  readonly shortNames: readonly string[];
  readonly kind: 'regulator' | 'city-office' | 'award-office' | 'bank' | 'tax-office' | 'procurement';
  readonly level: 'county' | 'city' | 'province';
  readonly fields: readonly Field[];
  /** Regions it is competent for; the whole city where empty. */
  readonly regions: readonly string[];
  readonly superior?: string;
}

const city = (key: string, number: number, name: string, shortNames: readonly string[], field: Field): DemoAgency => ({
  key,
  number,
  name,
  shortNames,
  kind: 'regulator',
  level: 'city',
  fields: [field],
  regions: [],
});
const district = (key: string, number: number, name: string, short: string, region: string): DemoAgency => ({
  key,
  number,
  name,
  shortNames: [short],
  kind: 'regulator',
  level: 'county',
  fields: ['market'],
  regions: [region],
  superior: 'market',
});

/** The city office is the first of all. */
export const DEMO_OFFICE: DemoAgency = {
  key: 'city-office',
  number: 900,
  name: '聊城市质量强市工作领导小组办公室（演示）',
  shortNames: ['市质量强市办'],
  kind: 'city-office',
  level: 'city',
  fields: ['quality'],
  regions: [],
};

export const DEMO_AGENCIES: readonly DemoAgency[] = [
  city('market', 901, '聊城市市场监督管理局（演示）', ['市市场监管局'], 'market'),
  district('market-371502', 902, '东昌府区市场监督管理局（演示）', '东昌府区市场监管局', '371502'),
  district('market-371581', 903, '临清市市场监督管理局（演示）', '临清市市场监管局', '371581'),
  city('agriculture', 904, '聊城市农业农村局（演示）', ['市农业农村局'], 'agriculture'),
  city('construction', 905, '聊城市住房和城乡建设局（演示）', ['市住建局'], 'construction'),
  city('environment', 906, '聊城市生态环境局（演示）', ['市生态环境局'], 'environment'),
  city('emergency', 907, '聊城市应急管理局（演示）', ['市应急局'], 'emergency'),
  city('customs', 908, '聊城海关（演示）', [], 'customs'),
  {
    ...city('award', 909, '聊城市市长质量奖评审委员会办公室（演示）', ['市长质量奖评审办'], 'award'),
    kind: 'award-office',
  },
  { ...city('tax', 910, '国家税务总局聊城市税务局（演示）', ['市税务局'], 'tax'), kind: 'tax-office' },
  {
    ...city('procurement', 911, '聊城市公共资源交易中心（演示）', ['市公共资源交易中心'], 'procurement'),
    kind: 'procurement',
  },
  city('health', 914, '聊城市卫生健康委员会（演示）', ['市卫健委'], 'health'),
  { ...city('bank', 912, '聊城胭脂湖银行（演示）', ['胭脂湖银行'], 'finance'), kind: 'bank' },
  { ...city('bank-2', 913, '聊城徒骇河银行（演示）', ['徒骇河银行'], 'finance'), kind: 'bank' },
];
