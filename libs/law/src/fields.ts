/** Fields of law 领域 in which agencies record and share. */
export const FIELDS = [
  'market', // 市场监管
  'agriculture', // 农业农村
  'construction', // 住房城乡建设
  'environment', // 生态环境
  'emergency', // 应急管理
  'public-security', // 公安
  'customs', // 海关
  'tax', // 税务
  'finance', // 金融
  'procurement', // 政府采购
  'award', // 市长质量奖评审
  'quality', // 质量强市
  'health', // 卫生健康
] as const;
export type Field = (typeof FIELDS)[number];
