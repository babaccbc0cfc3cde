/**
 * Invented names of firms, spread as names are: few regions, some trade names that hundreds share and many that are rare,
 * a handful of trades in most names, 有限公司 in two of three. The same seed gives the same names.
 */
const REGIONS = parted(
  `聊城市 20 聊城 25 山东 7 山东省 1 东昌府区 4 茌平 3 茌平区 2 阳谷县 3 阳谷 3 莘县 5 东阿县 3 东阿 3 冠县 5 高唐县 3 高唐 3 临清市 5 临清 4`,
);
const CHARACTERS = [
  ...'鑫华盛兴金源泰宏恒瑞达隆丰和顺祥安康宇天龙通润德诚信福美佳永新东海鲁聊博大中正明光锦程万利亿嘉盈益',
  ...'凯腾飞跃航捷联创启明辉煌昌耀晟昊昱卓越远景云峰山河川江湖水木林森松柏竹梅兰菊禾谷麦田园圃苑春夏秋冬',
  ...'雨露霜雪星月日晨曦朝阳旭东升腾蓝白红紫玉珠宝石银铁钢铜铝锋锐锴铭钧钰铂钛汇聚众合同力伟业基础立志',
  ...'学文武艺书墨香味鲜甜美颐尚品优良善仁义礼智孝忠勇毅坚固实诺言讯捷径道路桥梁栋楼阁亭台轩廊坊庄村镇乡',
  ...'舜尧禹齐鲁燕赵秦楚吴越韩魏晋宋梁唐汉清明运漕帆舟渡港湾岛屿泉溪潭泽淼沐沁清澜涛浩瀚渊深广阔原野',
  ...'牧羊牛马驰骏鹏鹤凤凰麒麟鹰雁燕莺雀蝶蜂蚕桑麻棉丝绸锦绣缎纺织衣裳冠履珂琪琳琅瑜璟璞瑾瑶璨砺硕砚',
];
const TRADES = parted(
  `商贸 30 科技 16 建材 12 食品 12 农业 9 机械 9 电子商务 8 建筑工程 8 装饰工程 8 汽车销售 6 物流 6 运输 6 餐饮 6 轴承 6 电缆 3 化工 5
   纺织 5 面业 3 粮油 3 铝业 3 铜业 2 钢管 4 五金 5 家具 4 门窗 4 包装 4 印刷 2 广告 5 文化传媒 5 教育咨询 4 信息技术 4 网络科技 4 医疗器械 3
   医药 3 房地产开发 3 物业管理 3 劳务 4 园林绿化 3 环保科技 3 新能源 3 电力设备 3 水产 2 养殖 4 种植 4 饲料 2 肥业 1 种业 1 果蔬 3 肉品 1
   阿胶 1 药材 1 工艺品 2 服装 4 鞋业 1 日用品 2 百货 3 烟酒 3 水泥制品 2 玻璃 2 密度板 2 木业 2 纸业 1 塑料制品 3 橡胶 2 模具 2 数控设备 2
   自动化设备 2 仓储 2 供应链管理 2 企业管理咨询 3 财税服务 2 法律咨询 1 人力资源 2 旅游 1 酒店管理 2 健康管理 2 美容 2 摄影 1 家政服务 2
   洗涤 1 汽车维修 4 汽车配件 3 农机 2 节水灌溉 1 消防设备 1 安防 1 测绘 1 检测技术 1 生物科技 3 乳业 1 调味品 1 饮品 1 豆制品 1`,
);
const FORMS = parted(
  `有限公司 60 有限责任公司 3 股份有限公司 1 经营部 9 店 6 厂 5 超市 3 专业合作社 4 家庭农场 2 工作室 2 商行 2 维修部 1 中心 1 有限公司聊城分公司 1`,
);

/** Numbers of [0, 1) that follow from the seed (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** One name: region, trade name 字号, trade, form. */
export const firmName = (random: () => number): { readonly name: string; readonly core: string } => {
  const region = pick(REGIONS, random);
  const length = random() < 0.72 ? 2 : random() < 0.7 ? 3 : 4;
  const core = Array.from({ length }, () => character(random)).join('') + pick(TRADES, random);
  return { name: region + core + pick(FORMS, random), core };
};

/** The first are in many names, as 鑫 and 华 are. */
const character = (random: () => number): string =>
  CHARACTERS[Math.floor(CHARACTERS.length * random() ** 1.7)] as string;

interface Weighted {
  readonly words: readonly string[];
  /** Sum of the weights up to each word. */
  readonly upTo: readonly number[];
}

function parted(text: string): Weighted {
  const tokens = text.trim().split(/\s+/);
  const words = tokens.filter((_, i) => i % 2 === 0);
  let sum = 0;
  return { words, upTo: words.map((_, i) => (sum += Number(tokens[2 * i + 1]))) };
}

const pick = ({ words, upTo }: Weighted, random: () => number): string => {
  const at = random() * (upTo.at(-1) as number);
  return words[upTo.findIndex((sum) => at < sum)] as string;
};
