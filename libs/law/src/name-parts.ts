/** Provinces, autonomous regions and cities under the central government by the first two digits of GB/T 2260. */
const PROVINCES: Readonly<Record<string, string>> = {
  ...{ 11: '北京市', 12: '天津市', 13: '河北省', 14: '山西省', 15: '内蒙古自治区', 21: '辽宁省', 22: '吉林省' },
  ...{ 23: '黑龙江省', 31: '上海市', 32: '江苏省', 33: '浙江省', 34: '安徽省', 35: '福建省', 36: '江西省' },
  ...{ 37: '山东省', 41: '河南省', 42: '湖北省', 43: '湖南省', 44: '广东省', 45: '广西壮族自治区', 46: '海南省' },
  ...{ 50: '重庆市', 51: '四川省', 52: '贵州省', 53: '云南省', 54: '西藏自治区', 61: '陕西省', 62: '甘肃省' },
  ...{ 63: '青海省', 64: '宁夏回族自治区', 65: '新疆维吾尔自治区' },
};

/** Name of the province a region of this code lies in; undefined where the code is none of GB/T 2260. */
export const provinceOf = (code: string): string | undefined => PROVINCES[code.slice(0, 2)];

/** What the kind of a region is called behind its own name. */
const REGION_KIND = /((壮族|回族|维吾尔)?自治区|[省市县区])$/;

/**
 * The words by which a name of an enterprise names a region (企业名称登记管理规定, art. 6): with its kind and without, as
 * 聊城市 and 聊城; a name of one character stays with its kind, 莘县.
 */
export const regionWords = (name: string): readonly string[] => {
  const short = name.replace(REGION_KIND, '');
  return [...short].length >= 2 && short !== name ? [name, short] : [name];
};

/**
 * Forms of organisation 组织形式 at the end of a name: Company Law art. 7 and 13, Partnership Enterprise Law art. 15, 56 and
 * 62, Individual Proprietorship Enterprise Law art. 11, Law on Farmers' Cooperatives, 企业名称登记管理规定实施办法 art. 18
 * (group, branch). As names are searched: without signs.
 */
export const ORGANISATION_FORMS: readonly string[] = [
  ...['集团股份有限公司', '集团有限责任公司', '集团有限公司', '集团公司', '集团'],
  ...['股份有限公司', '有限责任公司', '股份公司', '有限公司', '分公司', '公司'],
  ...[
    '合伙企业有限合伙',
    '有限合伙',
    '合伙企业特殊普通合伙',
    '特殊普通合伙',
    '合伙企业普通合伙',
    '普通合伙',
    '合伙企业',
  ],
  ...['农民专业合作社联合社', '专业合作社联合社', '农民专业合作社', '专业合作社', '合作社', '个人独资企业', '个人独资'],
  '个体工商户',
];
